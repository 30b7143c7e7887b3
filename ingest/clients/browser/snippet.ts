import type { Client, ClientOptions } from "../core/client";
import { createClient } from "./create-client";

type Call = [keyof Client, ...unknown[]];

/** What the page's snippet leaves before this script is loaded: how to make the client, and the calls made until then. */
interface Stub {
  options: ClientOptions;
  calls: Call[];
}

declare global {
  interface Window {
    agora?: Stub | Client;
  }
}

const isStub = (found: Stub | Client | undefined): found is Stub => found !== undefined && "calls" in found;

const stub = window.agora;
if (isStub(stub)) {
  const client = createClient(stub.options);
  for (const [name, ...args] of stub.calls) Reflect.apply(client[name], client, args);
  window.agora = client;
}
