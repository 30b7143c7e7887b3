import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Body } from "#ingest/http/read-body";
import { MAX_BODY_BYTES, MAX_UNPACKED_BYTES } from "#ingest/http/limits";
import { Refusal } from "#ingest/pipeline/refusal";

const gunzipAsync = promisify(gunzip);

/**
 * A body's text, unpacked if it is gzip: its first bytes say so, since senders' headers do not. Bytes that are not
 * UTF-8 become U+FFFD. What unpacks to too much is refused before it is unpacked whole.
 */
export async function unpack({ bytes, complete }: Body): Promise<string | Refusal> {
  if (!complete) return tooLarge(MAX_BODY_BYTES, "");
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString("utf8");
  try {
    const unpacked = await gunzipAsync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES });
    return unpacked.toString("utf8");
  } catch (error) {
    const overflow = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return overflow
      ? tooLarge(MAX_UNPACKED_BYTES, " unpacked")
      : new Refusal("bad-gzip", "", "The body begins as gzip and cannot be unpacked.");
  }
}

function tooLarge(limit: number, how: string): Refusal {
  return new Refusal("too-large", "", `The body has more than ${limit} bytes${how}; send smaller batches.`);
}
