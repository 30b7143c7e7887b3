import type { Selection } from "#queries/filters/filter";
import { ANY_ACTIVE } from "#queries/filters/filter";
import { selectionSql } from "#queries/filters/filter-sql";
import { type Fragment, join, plain } from "#queries/fragment";
import { type MemberMetric, type Part, totalsOf } from "./member-metric";

/**
 * What a row can be to a metric: an order, a refund, an answer to NPS, the active days of a month, or one of the events
 * that are meant.
 */
export type Mark = { of: "order" | "refund" | "answer" | "month" } | { of: "events"; events: Selection };

/** Every different mark of some metrics; the place of each is the number of its bit. */
export type Marks = readonly Mark[];

const BITS = 64;

export function marksOfPart(part: Part): Mark[] {
  switch (part.of) {
    case "events":
      return [{ of: "events", events: part.events }];
    case "orders":
    case "sales":
      return [{ of: "order" }];
    case "net sales":
      return [{ of: "order" }, { of: "refund" }];
    case "nps answers":
    case "nps points":
      return [{ of: "answer" }];
  }
}

/** The most days that are looked for among the active days of months. */
const MOST_DAYS = 31;

/**
 * Whether coming back is told by active days alone, of which there are far fewer than events.
 *
 * @param usualActivity whether these are at hand: not in a project that has its own idea of what makes a member active
 */
export function isOfMonths(metric: MemberMetric, usualActivity: boolean): boolean {
  if (!usualActivity || metric.kind !== "retention" || metric.part.of !== "events") return false;
  const { part, from, to } = metric;
  const [first, ...others] = part.events;
  return (
    others.length === 0 && first?.event === ANY_ACTIVE && first.filter === undefined && to - from < MOST_DAYS
  );
}

function marksOfMetric(metric: MemberMetric, usualActivity: boolean): Mark[] {
  if (isOfMonths(metric, usualActivity)) return [{ of: "month" }];
  return [...totalsOf(metric).flatMap(({ part }) => marksOfPart(part)), ...stepsOf(metric)];
}

const stepsOf = (metric: MemberMetric): Mark[] =>
  metric.kind === "funnel" ? metric.steps.map((events) => ({ of: "events", events })) : [];

const keyOf = (mark: Mark) => JSON.stringify(mark);

export const marksOf = (metrics: readonly MemberMetric[], usualActivity: boolean): Marks => [
  ...new Map(
    metrics.flatMap((metric) => marksOfMetric(metric, usualActivity)).map((mark) => [keyOf(mark), mark]),
  ).values(),
];

/** The columns that the marks' bits are in: m0, m1, … */
export const markColumns = (marks: Marks): string[] =>
  Array.from({ length: Math.ceil(marks.length / BITS) }, (_, column) => `m${column}`);

/** Where a mark's bit is. */
export function bitOf(marks: Marks, mark: Mark): { column: string; bit: number } {
  const place = marks.findIndex((other) => keyOf(other) === keyOf(mark));
  if (place === -1) throw new Error(`${keyOf(mark)} is none of the marks`);
  return { column: `m${Math.floor(place / BITS)}`, bit: place % BITS };
}

/** The marks of every row of a relation that has one kind of rows, column by column. */
export const constantMarks = (marks: Marks, of: "order" | "answer" | "month"): Fragment[] =>
  markColumns(marks).map((_, column) =>
    plain(`toUInt64(${maskOf(marksIn(marks, column), (mark) => mark.of === of)})`),
  );

const marksIn = (marks: Marks, column: number) => marks.slice(column * BITS, (column + 1) * BITS);
const maskOf = (marks: Marks, isSo: (mark: Mark) => boolean): bigint =>
  marks.reduce((mask, mark, bit) => (isSo(mark) ? mask | (1n << BigInt(bit)) : mask), 0n);

/** The marks of an event, column by column: SQL over the source happenings. */
export const eventMarks = (marks: Marks): Fragment[] =>
  markColumns(marks).map((name, column) => marksOfEvent(marksIn(marks, column), name));

/**
 * TRICKY: what asks for names alone is looked up by name, which the engine does once for each name and not for each
 * event.
 */
function marksOfEvent(marks: Marks, name: string): Fragment {
  const simple = (mark: Mark, named: (event: string) => boolean) =>
    mark.of === "events"
      ? mark.events.some(({ event, filter }) => filter === undefined && named(event))
      : mark.of === "refund" && named("Order Refunded");
  const names = [
    ...new Set(
      marks.flatMap((mark) =>
        mark.of === "events" ? mark.events.map(({ event }) => event) : ["Order Refunded"],
      ),
    ),
  ].filter((event) => event !== ANY_ACTIVE);
  const masks = names.map((event) => maskOf(marks, (mark) => simple(mark, (other) => other === event)));
  const ofActive = maskOf(marks, (mark) => simple(mark, (other) => other === ANY_ACTIVE));
  const byName: Fragment = {
    sql: `transform(event, {${name}_names:Array(String)}, {${name}_masks:Array(UInt64)}, toUInt64(0))`,
    params: {
      [`${name}_names`]: names.length === 0 ? [""] : names,
      [`${name}_masks`]: names.length === 0 ? [0n] : masks,
    },
    reads: [],
  };
  const active =
    ofActive === 0n ? [] : [plain(`if(event NOT IN {inactive:Array(String)}, toUInt64(${ofActive}), 0)`)];
  const filtered = marks.flatMap((mark, bit) => {
    const events = mark.of === "events" ? mark.events.filter(({ filter }) => filter !== undefined) : [];
    if (events.length === 0) return [];
    const selected = selectionSql(events, `${name}b${bit}`);
    return [join([selected], ([sql = ""]) => `bitShiftLeft(toUInt64(${sql}), ${bit})`)];
  });
  return join([byName, ...active, ...filtered], (parts) =>
    parts.reduce((all, part) => `bitOr(${all}, ${part})`),
  );
}
