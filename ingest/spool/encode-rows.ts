import { crc32 } from "node:zlib";

const STARTS_WITH_ID = /^\{"id":"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",/;
const NEWLINE = 0x0a;
/** What a line has more than its row and a newline: `,"_c":"`, 8 hex digits, `"`. */
const MARK_BYTES = 16;

/**
 * Rows as the lines of a segment: JSON with `id` first, and last the field `_c`, the CRC-32 (8 hex digits)
 * of the line's bytes before `,"_c"`. So a segment checks itself, and is a file the engine can read as it is.
 *
 * @throws TypeError when a row's `id` is not a UUID in small letters
 */
export function encodeRows(rows: readonly object[]): Buffer {
  // TRICKY: all rows become bytes at once, and the lines are put together from these: bytes are copied much faster than
  // texts are encoded. No JSON has a newline in it, so newlines tell the rows apart.
  const bodies = Buffer.from(rows.map((row) => `${withIdFirst(row)}\n`).join(""));
  const lines = Buffer.allocUnsafe(bodies.length + MARK_BYTES * rows.length);
  let at = 0;
  for (let start = 0; start < bodies.length;) {
    const end = bodies.indexOf(NEWLINE, start);
    const body = bodies.subarray(start, end - 1);
    body.copy(lines, at);
    at += body.length;
    at += lines.write(`,"_c":"${crc32(body).toString(16).padStart(8, "0")}"}\n`, at, "latin1");
    start = end + 1;
  }
  return lines;
}

function withIdFirst(row: object): string {
  const text = JSON.stringify(row);
  if (STARTS_WITH_ID.test(text)) return text;
  const reordered = JSON.stringify({ id: null, ...row });
  if (STARTS_WITH_ID.test(reordered)) return reordered;
  throw new TypeError("A row for the spool wants an `id` that is a UUID in small letters, and more fields.");
}
