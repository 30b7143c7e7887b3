import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "./accepted-encoding";

/** Bodies below this many bytes fit into one packet and are sent as they are. */
const WORTH_PACKING_BYTES = 1_024;

const packers = { gzip: promisify(gzip), br: promisify(brotliCompress) };

/** A body to be sent many times: packed once in each way that is asked for. */
export interface PackedBody {
  /** Weak, since it is the same for every packing. */
  readonly etag: string;
  as(encoding: Encoding): Promise<{ bytes: Buffer; encoding: Encoding }>;
}

export function packBody(text: string): PackedBody {
  const plain = Buffer.from(text);
  const packed = new Map<Encoding, Promise<{ bytes: Buffer; encoding: Encoding }>>();

  const pack = async (encoding: Encoding) => {
    if (encoding === "identity" || plain.length < WORTH_PACKING_BYTES) {
      return { bytes: plain, encoding: "identity" as const };
    }
    const bytes =
      encoding === "gzip"
        ? await packers.gzip(plain, { level: 9 })
        : await packers.br(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    return { bytes, encoding };
  };
  return {
    etag: `W/"${createHash("sha256").update(plain).digest("base64url").slice(0, 27)}"`,
    as: (encoding) => {
      const known = packed.get(encoding) ?? pack(encoding);
      packed.set(encoding, known);
      return known;
    },
  };
}
