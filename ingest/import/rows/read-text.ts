import { createReadStream, type ReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { ImportError } from "../import-error";

/** Small enough for the fraction read to say something of small files. */
const PIECE_BYTES = 16_384;

export interface TextFile {
  pieces: AsyncIterable<string>;
  /** How much of the file was read so far, 0–1. */
  fraction: () => number;
}

/**
 * Opens a file, unpacked when its name ends in ".gz", as pieces of text without the byte order mark.
 *
 * @throws ImportError "file-unreadable" when it is not there or damaged, "encoding-wrong" when its bytes are not text
 */
export async function readText(file: string, encoding = "utf-8"): Promise<TextFile> {
  const unreadable = (cause: unknown) =>
    new ImportError(
      "file-unreadable",
      `${file} cannot be read: ${cause instanceof Error ? cause.message : "?"}`,
      false,
      { cause },
    );
  const { size } = await stat(file).catch((error: unknown) => {
    throw unreadable(error);
  });
  let raw: ReadStream | null = null;

  async function* pieces(): AsyncGenerator<string> {
    raw = createReadStream(file, { highWaterMark: PIECE_BYTES });
    const bytes: AsyncIterable<Buffer> = file.endsWith(".gz")
      ? pipeline(raw, createGunzip(), () => undefined)
      : raw;
    const decoder = new TextDecoder(encoding, { fatal: true });
    const decode = (piece?: Buffer) => {
      try {
        return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
      } catch (cause) {
        const sentence = `${file} is not ${encoding}; name its encoding in the mapping, e.g. "encoding": "gb18030".`;
        throw new ImportError("encoding-wrong", sentence, false, { cause });
      }
    };
    try {
      for await (const piece of bytes) yield decode(piece);
      yield decode();
    } catch (error) {
      throw error instanceof ImportError ? error : unreadable(error);
    } finally {
      raw.destroy();
    }
  }
  return { pieces: pieces(), fraction: () => (size === 0 ? 1 : Math.min((raw?.bytesRead ?? 0) / size, 1)) };
}
