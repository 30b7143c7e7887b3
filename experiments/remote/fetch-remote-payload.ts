import { markEvaluated } from "./read-remote-payload";

const TIMEOUT_MS = 10_000;
const BUSY = 429;

interface Asked {
  apiHost: string;
  secretKey: string;
  clientKey: string;
  /** of what is held, if it has one */
  tag: string | undefined;
}

/** What GrowthBook has for a client key: nothing new, the text to read it from, or no such key. */
type Fetched = { kind: "same" } | { kind: "payload"; text: string; tag: string | null } | { kind: "unknown" };

const said = (status: number) => new Error(`GrowthBook answered with ${status}`);
const isRefused = ({ headers }: Response) => headers.get("x-unrecoverable") === "1";

/**
 * Fetches what a GrowthBook serves to a client key. It refuses a connection with remote evaluation as it refuses a key it does
 * not know; of the first it tells the payload to whoever has the secret key, marked so that no SDK gets to see it.
 *
 * @throws Error when there is no answer, or another than these
 */
export async function fetchRemotePayload({ apiHost, secretKey, clientKey, tag }: Asked): Promise<Fetched> {
  const base = `${apiHost.replace(/\/+$/, "")}/api`;
  const ask = (path: string, headers: Record<string, string>) =>
    fetch(`${base}/${path}/${clientKey}`, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });

  const response = await ask("features", tag === undefined ? {} : { "if-none-match": tag });
  if (response.status === 304) return { kind: "same" };
  if (response.ok) {
    return { kind: "payload", text: await response.text(), tag: response.headers.get("etag") };
  }
  if (!isRefused(response)) throw said(response.status);

  const told = await ask("v1/sdk-payload", { authorization: `Bearer ${secretKey}` });
  if (told.ok) return { kind: "payload", text: markEvaluated(await told.text()), tag: null };
  if (told.status >= 500 || told.status === BUSY) throw said(told.status);
  return { kind: "unknown" };
}
