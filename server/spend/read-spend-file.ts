import { readCsv } from "#ingest/import/rows/read-csv";
import { ImportError } from "#ingest/import/import-error";
import { type LineFault, SPEND_FIELDS, type SpendLine, spendLine, type SpendMoney } from "./spend-line";

/** Lines that one file may have; more are several files. */
const MOST_LINES = 20_000;
/** So many problems are told; the others wait for these to be mended. */
const MOST_PROBLEMS = 20;
const NEEDED = ["date", "channel", "campaign", "amount"] as const;

/**
 * What is wrong with a file, and where.
 *
 * - `line`    counted from 1 as an editor does; of the header 1
 * - `column`  null where it is the whole line
 */
export interface SpendProblem {
  line: number;
  column: string | null;
  fault: LineFault | "missing" | "unknown" | "twice" | "unreadable" | "repeated" | "no-lines" | "too-many";
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/**
 * Reads a CSV file with the columns date, channel, campaign, amount and, if need be, currency, in any order.
 * Of a day, channel and campaign it may have one line.
 *
 * @returns all its lines, or what is wrong with it: then none of them is to be stored
 */
export async function readSpendFile(
  text: string,
  money: SpendMoney,
): Promise<{ lines: SpendLine[] } | { problems: SpendProblem[] }> {
  let file: Awaited<ReturnType<typeof readCsv>>;
  try {
    file = await readCsv(once(text.replace(/^\uFEFF/u, "")), { delimiter: ",", columns: null }, "The file");
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { problems: [{ line: 1, column: null, fault: "twice" }] };
  }
  const { columns, rows } = file;
  const header: SpendProblem[] = [
    ...NEEDED.filter((name) => !columns.includes(name)).map((column) => ({
      ...{ line: 1, column, fault: "missing" as const },
    })),
    ...columns
      .filter((name) => !SPEND_FIELDS.some((field) => field === name))
      .map((column) => ({ line: 1, column, fault: "unknown" as const })),
  ];
  if (header.length > 0) return { problems: header };

  const lines: SpendLine[] = [];
  const problems: SpendProblem[] = [];
  const seen = new Set<string>();
  for await (const row of rows) {
    if (problems.length === MOST_PROBLEMS) break;
    const { line } = row;
    if ("problem" in row) {
      problems.push({ line, column: null, fault: "unreadable" });
      continue;
    }
    const text = (column: string) => {
      const value = row.read(column);
      return typeof value === "string" ? value : "";
    };
    const read = spendLine(
      {
        date: text("date"),
        channel: text("channel"),
        campaign: text("campaign"),
        amount: text("amount"),
        currency: text("currency"),
      },
      money,
    );
    if ("fault" in read) {
      problems.push({ line, column: read.field, fault: read.fault });
      continue;
    }
    const key = JSON.stringify([read.day, read.channel, read.campaign]);
    if (seen.has(key)) problems.push({ line, column: null, fault: "repeated" });
    seen.add(key);
    lines.push(read);
    if (lines.length > MOST_LINES) return { problems: [{ line, column: null, fault: "too-many" }] };
  }
  if (problems.length > 0) return { problems };
  return lines.length === 0 ? { problems: [{ line: 1, column: null, fault: "no-lines" }] } : { lines };
}
