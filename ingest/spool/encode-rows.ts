import { crc32 } from "node:zlib";

const STARTS_WITH_ID = /^\{"id":"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",/;

/**
 * Rows as the lines of a segment: JSON with `id` first, and last the field `_c`, the CRC-32 (8 hex digits)
 * of the line's bytes before `,"_c"`. So a segment checks itself, and is a file the engine can read as it is.
 *
 * @throws TypeError when a row's `id` is not a UUID in small letters
 */
export function encodeRows(rows: readonly object[]): Buffer {
  let lines = "";
  for (const row of rows) {
    const text = withIdFirst(row).slice(0, -1);
    lines += `${text},"_c":"${crc32(text).toString(16).padStart(8, "0")}"}\n`;
  }
  return Buffer.from(lines);
}

function withIdFirst(row: object): string {
  const text = JSON.stringify(row);
  if (STARTS_WITH_ID.test(text)) return text;
  const reordered = JSON.stringify({ id: null, ...row });
  if (STARTS_WITH_ID.test(reordered)) return reordered;
  throw new TypeError("A row for the spool wants an `id` that is a UUID in small letters, and more fields.");
}
