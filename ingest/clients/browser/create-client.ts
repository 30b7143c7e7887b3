import { version } from "../package.json";
import type { Client, ClientOptions } from "../core/client";
import { createCore } from "../core/create-core";
import { browserPlatform } from "./browser-platform";

/** A client for a page in a browser. */
export const createClient = (options: ClientOptions): Client => createCore(browserPlatform(version), options);
