import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedEncoding } from "./accepted-encoding";
import { packBody, type Packed, type PackedBody } from "./packed-body";
import type { ServedPayload } from "./payload-source";
import { JSON_TYPE, OPEN_TO_PAGES, refuse, STREAMS_SERVED, UNRECOVERABLE } from "./sdk-answer";

const headersFor = (etag: string) => ({
  ...OPEN_TO_PAGES,
  ...STREAMS_SERVED,
  "cache-control": "public, max-age=30, stale-while-revalidate=3600, stale-if-error=36000",
  etag,
  vary: "accept-encoding",
});

const bodies = new WeakMap<ServedPayload, PackedBody>();

/** Answers with the payload as it is, printed and packed once for all who ask; waits for the packing if it is new. */
export function answerFeatures(
  request: IncomingMessage,
  response: ServerResponse,
  served: ServedPayload,
): void | Promise<void> {
  if (served.remoteEvaluation) {
    const error = "Values for this client key are worked out by the server: POST /api/eval/ with it.";
    return refuse(response, 400, error, UNRECOVERABLE);
  }
  const body =
    bodies.get(served) ??
    packBody(served.json, (etag) => ({ ...headersFor(etag), "content-type": JSON_TYPE }));
  bodies.set(served, body);
  // TRICKY: the SDK takes a 304 for an error; a browser asks with the tag it holds, and shows the SDK a 200.
  if (isHeld(request.headers["if-none-match"], body.etag)) {
    response.writeHead(304, headersFor(body.etag)).end();
    return;
  }
  const packed = body.as(acceptedEncoding(request.headers["accept-encoding"]));
  return packed instanceof Promise ? packed.then((ready) => send(response, ready)) : send(response, packed);
}

function send(response: ServerResponse, { bytes, headers }: Packed): void {
  response.writeHead(200, headers);
  response.end(bytes);
}

/** Whether a tag is among those of an If-None-Match header, which are compared weakly. */
function isHeld(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(",").map((tag) => tag.trim());
  return tags.includes(etag) || tags.includes(etag.slice(2)) || tags.includes("*");
}
