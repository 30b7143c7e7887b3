import { pipeline, Readable } from "node:stream";
import type { ReadableStream as IterableStream } from "node:stream/web";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { acceptedEncoding } from "#experiments/growthbook/accepted-encoding";

/** Bodies below this many bytes fit into one packet and are sent as they are. */
const WORTH_PACKING_BYTES = 1_024;
/** Tighter takes longer than it saves, for a page is packed each time anew. */
const BROTLI_QUALITY = 4;

/** Texts; but a stream of events must not wait for enough of them to be worth packing. */
const IS_PACKABLE =
  /^(?:text\/(?!event-stream)|application\/(?:json|xml|javascript|manifest\+json)|image\/svg\+xml)/i;

/** The types of browsers do not know that Node's streams can be iterated over. */
const isIterable = (body: object | null): body is IterableStream =>
  body !== null && Symbol.asyncIterator in body;

function isWorthPacking(request: Request, { headers }: Response): boolean {
  const length = headers.get("content-length");
  return (
    request.method !== "HEAD" &&
    IS_PACKABLE.test(headers.get("content-type") ?? "") &&
    !headers.has("content-encoding") &&
    !/(?:^|,)\s*no-transform\s*(?:,|$)/i.test(headers.get("cache-control") ?? "") &&
    (length === null || Number(length) >= WORTH_PACKING_BYTES)
  );
}

/**
 * An answer as it is sent: packed in the tightest way that its asker takes, or as it is where that is not worth it. What is
 * there goes out at once, so that a page shows before its late parts come; who goes away before the end ends the source as well.
 */
export function packedAnswer(request: Request, answer: Response): Response {
  const { body, status, statusText } = answer;
  if (!isIterable(body) || !isWorthPacking(request, answer)) return answer;
  const headers = new Headers(answer.headers);
  headers.append("vary", "accept-encoding");
  const encoding = acceptedEncoding(request.headers.get("accept-encoding") ?? "");
  if (encoding === "identity") return new Response(answer.body, { status, statusText, headers });
  headers.delete("content-length");
  headers.set("content-encoding", encoding);
  const packer =
    encoding === "gzip"
      ? createGzip({ flush: constants.Z_SYNC_FLUSH })
      : createBrotliCompress({
          flush: constants.BROTLI_OPERATION_FLUSH,
          params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
        });
  // What goes wrong in one of them ends the other, and whoever reads the answer is told.
  pipeline(Readable.fromWeb(body), packer, () => undefined);
  return new Response(createReadableStreamFromReadable(packer), { status, statusText, headers });
}
