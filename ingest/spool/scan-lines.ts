import { crc32 } from "node:zlib";

const NEWLINE = 0x0a;
/** What `encodeRows` ends a line with: `,"_c":"`, 8 hex digits, `"}`. */
const MARK = Buffer.from(',"_c":"');
const TAIL = MARK.length + 10;
const CLOSE = Buffer.from('"}');

/** One line of a segment: its bytes are [start, end), the newline included. */
export interface Line {
  start: number;
  end: number;
  /** Whether it is whole and its checksum is right. */
  whole: boolean;
}

/** The lines of a segment in order; what follows the last newline comes last and is never whole. */
export function* scanLines(bytes: Buffer): Generator<Line> {
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    yield { start, end, whole: newline !== -1 && isWhole(bytes, start, newline) };
    start = end;
  }
}

function isWhole(bytes: Buffer, start: number, end: number): boolean {
  const body = end - TAIL;
  if (body <= start) return false;
  const digits = body + MARK.length;
  if (bytes.compare(MARK, 0, MARK.length, body, digits) !== 0) return false;
  if (bytes.compare(CLOSE, 0, CLOSE.length, digits + 8, end) !== 0) return false;
  return (
    crc32(bytes.subarray(start, body)).toString(16).padStart(8, "0") ===
    bytes.toString("latin1", digits, digits + 8)
  );
}
