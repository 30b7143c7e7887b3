import type { IncomingMessage } from "node:http";
import { MAX_BODY_BYTES, MAX_DISCARDED_BYTES } from "#ingest/http/limits";

/** A body: `complete` false if it was too large and `bytes` is its beginning. */
export interface Body {
  bytes: Buffer;
  complete: boolean;
}

/** Reads a request's body; null if the sender went away before its end. */
export function readBody(request: IncomingMessage): Promise<Body | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let kept = 0;
    let seen = 0;
    request.on("data", (chunk: Buffer) => {
      seen += chunk.length;
      if (seen <= MAX_BODY_BYTES) {
        chunks.push(chunk);
        kept = seen;
      } else if (seen > MAX_DISCARDED_BYTES) resolve({ bytes: join(chunks), complete: false });
    });
    request.on("end", () => resolve({ bytes: join(chunks), complete: seen === kept }));
    request.on("error", () => resolve(null));
    request.on("close", () => resolve(null));
  });
}

function join(chunks: Buffer[]): Buffer {
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks);
}
