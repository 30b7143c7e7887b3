import { moneyUnits } from "#queries/money/exact-money";
import type { Period } from "#queries/period";
import { addDays, daysBetween } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";
import { type ActsAsked, daysAfter, daysBefore } from "./acts";
import type { Part, Tally } from "./measurement";
import { looksBack, looksUpToNow } from "./member-value";
import { tally } from "./tally";
import { windowOf } from "./windows";

const BEGINNING = "1970-01-01";

/** The tally of a part in the span with that place, for a value of the breakdown ("" without one). */
export type Tallies = (part: Part, span: number, value: string) => Tally;

/** What a part's statement is asked: its windows, those of spans that have not begun left out, and the days to read. */
export function placed(part: Part, spans: readonly Period[], asked: ActsAsked) {
  const windows = spans.map((span) => windowOf(part.window, span, asked.today));
  const known = windows.flatMap((window, span) => (window === null ? [] : [{ span, window }]));
  const starts = known.map(({ window }) => window.from);
  const ends = known.map(({ window }) => window.to);
  const first = starts.reduce((a, b) => (a < b ? a : b), starts[0] ?? asked.today);
  const last = ends.reduce((a, b) => (a > b ? a : b), ends[0] ?? asked.today);
  const from = looksBack(part.acts, asked) ? BEGINNING : addDays(first, -daysBefore(part.acts));
  const end = addDays(last, daysAfter(part.acts));
  const tomorrow = addDays(asked.today, 1);
  const days: Period = { from, to: looksUpToNow(part.acts, asked) && end < tomorrow ? tomorrow : end };
  return { known, windows, days, question: { ...asked, acts: part.acts, starts, ends } };
}

const keyOf = ({ acts, window }: Part) => JSON.stringify([acts, window]);

/**
 * Counts parts in some spans; a part that several metrics have is read once.
 *
 * @param values of the breakdown that are wanted; all when undefined
 */
export async function readTallies(
  reader: Reader,
  scope: Omit<Scope, "period">,
  parts: readonly Part[],
  spans: readonly Period[],
  asked: ActsAsked,
  values: string[] | undefined,
): Promise<Tallies> {
  const distinct = [...new Map(parts.map((part) => [keyOf(part), part]))];
  const read = await Promise.all(
    distinct.map(async ([key, part]) => {
      const { known, windows, days, question } = placed(part, spans, asked);
      if (known.length === 0) return { key, windows, found: new Map<string, Row>() };
      const rows = await tally(reader, { ...scope, period: days }, { ...question, values });
      const found = new Map(rows.map((row) => [`${known[row.span - 1]?.span}/${row.value}`, row]));
      return { key, windows, found };
    }),
  );
  const byKey = new Map(read.map((one) => [one.key, one]));
  return (part, span, value) => {
    const one = byKey.get(keyOf(part));
    const window = one?.windows[span] ?? null;
    const windowDays = window === null ? 0 : daysBetween(window.from, window.to);
    return { windowDays, ...tallyOf(one?.found.get(`${span}/${value}`)) };
  };
}

type Row = Awaited<ReturnType<typeof tally>>[number];

function tallyOf(row: Row | undefined): Omit<Tally, "windowDays"> {
  if (row === undefined) {
    const none = { persons: 0, days: 0, rows: 0, unripe: 0, ones: 0, twos: 0, threes: 0, median: 0 };
    return { ...none, units: 0n, squares: 0 };
  }
  const { total, squares, ...counted } = row;
  return { ...counted, units: moneyUnits(total), squares };
}
