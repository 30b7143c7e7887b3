import { z } from "zod";
import type { Line } from "#ingest/spool/scan-lines";
import { addTo, originKey, type Tally } from "#ingest/ledger/tally";

/** The columns `project`, `source` and `received` where they stand behind the id, as rows are written. */
const HEAD = /^\{"id":"[^"]{36}","project":(\d+),"source":"([^"\\]*)","received":"([^"]{23})"/;
const HEAD_BYTES = 512;
/** The id, which differs from line to line, ends here. */
const ID_END = '{"id":"'.length + 36;

const lineSchema = z.object({ project: z.number(), source: z.string(), received: z.string() });
type Head = z.infer<typeof lineSchema>;

/** Of lines that are damaged where they say whose they are. */
const UNREADABLE: Head = { project: 0, source: "", received: "1970-01-01 00:00:00.000" };

/** Counts lines of a segment as they lie in the file. */
export interface LineTally {
  add(line: Line): void;
  readonly tally: Tally;
  /** When the first line that was counted arrived, UTC, "YYYY-MM-DD HH:MM:SS.mmm". */
  readonly received: string | null;
}

export function createLineTally(bytes: Buffer): LineTally {
  const tally: Tally = new Map();
  let shared: Buffer | null = null;
  let sharedKey = "";
  let received: string | null = null;
  return {
    tally,
    get received() {
      return received;
    },
    add: (line) => {
      // Lines of one request have the same head but for the id; comparing bytes is cheaper than reading them.
      const from = line.start + ID_END;
      if (shared === null || !bytes.subarray(from, from + shared.length).equals(shared)) {
        const start = bytes.toString("utf8", line.start, Math.min(line.end, line.start + HEAD_BYTES));
        const match = HEAD.exec(start);
        const head = match ? headOf(match) : readHead(bytes.toString("utf8", line.start, line.end));
        if (head === null) return;
        received ??= head.received;
        sharedKey = originKey(head.project, head.source, head.received);
        shared = match ? bytes.subarray(from, line.start + Buffer.byteLength(match[0])) : null;
      }
      addTo(tally, sharedKey);
    },
  };
}

/** Counts the whole ones of some lines. */
export function tallyLines(bytes: Buffer, lines: Iterable<Line>): Tally {
  const counted = createLineTally(bytes);
  for (const line of lines) if (line.whole) counted.add(line);
  return counted.tally;
}

const headOf = ([, project, source = "", received = ""]: RegExpExecArray): Head => ({
  project: Number(project),
  source,
  received,
});

/** Null for a line that says nobody's name. */
function readHead(text: string): Head | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return UNREADABLE;
  }
  const head = lineSchema.safeParse(json);
  return head.success ? head.data : null;
}
