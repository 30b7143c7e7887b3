import type { IncomingMessage } from "node:http";

const BASIC = /^basic +([\w+/-]+=*) *$/i;

/**
 * The write key that a request names outside its body: the user of Basic authorisation, or else a parameter of the
 * query. Null if there is none.
 */
export function findKey({ headers, url = "" }: IncomingMessage, queryKey: string): string | null {
  const encoded = headers.authorization === undefined ? undefined : BASIC.exec(headers.authorization)?.[1];
  if (encoded !== undefined) {
    const credentials = Buffer.from(encoded, "base64").toString("utf8");
    const colon = credentials.indexOf(":");
    const user = colon === -1 ? credentials : credentials.slice(0, colon);
    if (user !== "") return user;
  }
  const query = url.indexOf("?");
  return query === -1 ? null : new URLSearchParams(url.slice(query + 1)).get(queryKey) || null;
}
