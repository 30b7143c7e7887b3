import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "./accepted-encoding";

/** Bodies below this many bytes fit into one packet and are sent as they are. */
const WORTH_PACKING_BYTES = 1_024;

const packers = { gzip: promisify(gzip), br: promisify(brotliCompress) };

/** A body as it is sent, and the headers that say how. */
export interface Packed {
  bytes: Buffer;
  headers: Record<string, string | number>;
}

/** A body to be sent many times: packed once in each way that is asked for. */
export interface PackedBody {
  /** Weak, since it is the same for every packing. */
  readonly etag: string;
  /** Waits the first time only. */
  as(encoding: Encoding): Packed | Promise<Packed>;
}

/** @param headersFor what is sent along with the body, given its tag */
export function packBody(text: string, headersFor: (etag: string) => Record<string, string>): PackedBody {
  const plain = Buffer.from(text);
  const etag = `W/"${createHash("sha256").update(plain).digest("base64url").slice(0, 27)}"`;
  const packed = new Map<Encoding, Packed | Promise<Packed>>();
  const worthPacking = plain.length >= WORTH_PACKING_BYTES;

  const describe = (bytes: Buffer, encoding: Encoding): Packed => ({
    bytes,
    headers: {
      ...headersFor(etag),
      "content-length": bytes.length,
      ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    },
  });
  const pack = async (encoding: "br" | "gzip"): Promise<Packed> => {
    const bytes =
      encoding === "gzip"
        ? await packers.gzip(plain, { level: 9 })
        : await packers.br(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    const ready = describe(bytes, encoding);
    packed.set(encoding, ready);
    return ready;
  };
  return {
    etag,
    as: (accepted) => {
      const encoding = worthPacking ? accepted : "identity";
      const known =
        packed.get(encoding) ?? (encoding === "identity" ? describe(plain, encoding) : pack(encoding));
      if (!packed.has(encoding)) packed.set(encoding, known);
      return known;
    },
  };
}
