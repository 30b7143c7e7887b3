import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { Writable } from "node:stream";
import { constants, createDeflate, createGzip } from "node:zlib";
import type { IncomingStatement } from "./read-statement";
import type { SeenStatement } from "./switches";

const EXCEPTION_TAG = "agoratestserver1";
const VERSION = "(version 26.7.2.1)";
const SUMMARY = { read_rows: "0", read_bytes: "0", written_rows: "0", written_bytes: "0", elapsed_ns: "0" };

/** Which status an exception has when nothing was sent before it; others have 500. */
const STATUS: Record<string, number> = {
  27: 400,
  36: 400,
  46: 400,
  47: 400,
  60: 404,
  62: 400,
  81: 404,
  516: 403,
};

/**
 * Sends what the engine makes as it makes it. An exception before the first piece has a status of its own; later the
 * status is out, and the exception goes into the body between markers, as ClickHouse does since 25.11.
 *
 * @param breakAfterFirst cuts the connection after the first piece
 */
export async function writeAnswer(
  response: ServerResponse,
  statement: IncomingStatement,
  pieces: AsyncGenerator<Uint8Array>,
  breakAfterFirst: boolean,
): Promise<SeenStatement["outcome"]> {
  const queryId = { "X-ClickHouse-Query-Id": statement.queryId, "X-ClickHouse-Server-Display-Name": "test" };
  let piece: IteratorResult<Uint8Array>;
  try {
    piece = await pieces.next();
  } catch (error) {
    writeException(response, textOf(error), queryId);
    return "failed";
  }
  response.writeHead(200, {
    ...queryId,
    "Content-Type": "application/x-ndjson; charset=UTF-8",
    "X-ClickHouse-Timezone": "UTC",
    "X-ClickHouse-Exception-Tag": EXCEPTION_TAG,
    "X-ClickHouse-Summary": JSON.stringify(SUMMARY),
    ...(statement.responseEncoding === "" ? {} : { "Content-Encoding": statement.responseEncoding }),
  });
  const body = encoder(response, statement.responseEncoding);
  const left = once(response, "close").then(() => "left" as const);
  try {
    while (!piece.done) {
      if (!body.write(piece.value)) await Promise.race([once(body, "drain"), left]);
      if (response.destroyed) {
        await pieces.return(undefined);
        return "left by the client";
      }
      if (breakAfterFirst) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        response.destroy();
        await pieces.return(undefined);
        return "cut";
      }
      piece = await pieces.next();
    }
    body.end();
    return "answered";
  } catch (error) {
    const text = textOf(error);
    const length = Buffer.byteLength(text) + 1;
    body.end(
      `\r\n__exception__\r\n${EXCEPTION_TAG}\r\n${text}\n${length} ${EXCEPTION_TAG}\r\n__exception__\r\n`,
    );
    return "failed in mid-stream";
  }
}

/** An answer that is nothing but an exception. */
export function writeException(
  response: ServerResponse,
  text: string,
  headers: Record<string, string>,
): void {
  const code = /^Code: (\d+)/.exec(text)?.[1] ?? "1002";
  response.writeHead(STATUS[code] ?? 500, {
    ...headers,
    "Content-Type": "text/plain; charset=UTF-8",
    "X-ClickHouse-Exception-Code": code,
  });
  response.end(`${text}\n`);
}

const textOf = (error: unknown) =>
  `${error instanceof Error ? error.message.trim() : String(error)} ${VERSION}`;

function encoder(response: ServerResponse, encoding: string): Writable {
  if (encoding === "") return response;
  const codec = (encoding === "gzip" ? createGzip : createDeflate)({ flush: constants.Z_SYNC_FLUSH });
  codec.pipe(response);
  return codec;
}
