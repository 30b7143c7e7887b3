import { version } from "../package.json";
import type { Client, ClientOptions } from "../core/client";
import { createCore } from "../core/create-core";
import { wechatPlatform } from "./wechat-platform";
import type { Wx } from "./wx";

declare const wx: Wx;

/** A client for a WeChat mini-program. */
export const createClient = (options: ClientOptions): Client =>
  createCore(wechatPlatform(wx, version), options);
