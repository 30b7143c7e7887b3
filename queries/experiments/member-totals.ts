import { z } from "zod";
import type { Selection } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";
import { exposedAsked, exposedMembers, exposedParams } from "./exposed-members";
import { type MemberMetric, memberMetric, type Part, type Total } from "./member-metric";
import { memberRows, type NumberKind, numberKind, type Numbers, numbersOf, pointsOf } from "./member-rows";
import { bitOf, isOfMonths, type Mark, type Marks, marksOf, marksOfPart } from "./row-marks";
import { stepsTaken } from "./steps-taken";

/**
 * What is added up: events of `rows_from` up to before `seen_to` (ms since 1970), `today` being the local day that has
 * not passed yet. `before_ms` is how long before their exposure members are looked at, 0 for not.
 */
export const countedAsked = z.object({
  metrics: z.array(memberMetric).min(1),
  before_ms: z.number().int().min(0),
  rows_from: z.number().int(),
  seen_to: z.number().int(),
  today: z.iso.date(),
});

export const totalsAsked = exposedAsked.extend(countedAsked.shape);
export type TotalsAsked = z.infer<typeof totalsAsked>;

/** A number of each member, by the name of its column: a count, ten-thousandths of the currency, or any number. */
export interface MemberColumn {
  readonly name: string;
  readonly of: NumberKind;
}

/** Rows of members, or of clusters of them, with the columns of each metric. */
export interface MetricRows {
  readonly sql: Fragment;
  readonly metrics: readonly MetricColumns[];
}

/** The columns of a metric: what is above and below the line, and the same before the exposure. */
export interface MetricColumns {
  readonly outcome: readonly MemberColumn[];
  readonly before: readonly MemberColumn[];
  /** whether a row counts, as SQL */
  readonly counts: string;
  /** of a funnel, the column of how many steps were taken */
  readonly taken: string | null;
}

const DAY_MS = 86_400_000;
/** Every row counts. */
export const ALL_COUNT = "1";
const within = (days: number) => `ms >= at AND ms < at + ${days * DAY_MS}`;
const BEFORE = "ms < at AND ms >= at - {before_ms:Int64}";

/** Collects what is worked out of each row, and the aggregates over a member's rows, each once. */
function createColumns(marks: Marks, numbers: Numbers) {
  const ofRows = new Map<string, string>();
  const ofMembers = new Map<string, string>();
  const nameIn = (names: Map<string, string>, letter: string, sql: string): string => {
    const name = names.get(sql) ?? `${letter}${names.size}`;
    names.set(sql, name);
    return name;
  };
  /** The bits of a row where it counts, 0 where it does not: then what counts is told by a bit alone. */
  const bitsOf = (mark: Mark, rows: string) => {
    const { column, bit } = bitOf(marks, mark);
    return { column: nameIn(ofRows, "w", `if(${rows}, ${column}, 0)`), bit };
  };
  const isMarked = (mark: Mark, rows: string) => {
    const { column, bit } = bitsOf(mark, rows);
    return `bitTest(${column}, ${bit})`;
  };
  const totalOf = (part: Part, rows: string): string => {
    const [isOf = "", isRefund = ""] = marksOfPart(part).map((mark) => isMarked(mark, rows));
    if (part.of === "nps points") return `toInt64(${pointsOf(`maxIf(amount, ${isOf})`)})`;
    if (part.of === "net sales") return `sumIf(amount, ${isOf}) - sumIf(amount, ${isRefund})`;
    const kind = numberKind(part);
    if (kind === "count") return `toInt64(sum(${isOf}))`;
    if (kind === "money") return `sumIf(amount, ${isOf})`;
    const number = part.of === "events" && part.amount !== null ? numbers.indexOf(part.amount) : -1;
    return `sumIf(n${number}, ${isOf})`;
  };
  const didOf = (part: Part, rows: string): string => {
    const [mark] = marksOfPart(part);
    if (numberKind(part) !== "count" || mark === undefined) return `toInt64(${totalOf(part, rows)} > 0)`;
    const { column, bit } = bitsOf(mark, rows);
    return `toInt64(bitTest(groupBitOr(${column}), ${bit}))`;
  };
  return {
    add: ({ part, did }: Total, rows: string): MemberColumn => {
      if (did) return { name: nameIn(ofMembers, "c", didOf(part, rows)), of: "count" };
      return { name: nameIn(ofMembers, "c", totalOf(part, rows)), of: numberKind(part) };
    },
    addFunnel: (steps: readonly Selection[], rows: string): string =>
      nameIn(ofMembers, "c", stepsTaken(steps.map((events) => isMarked({ of: "events", events }, rows)))),
    addReturn: (from: number, to: number): MemberColumn => {
      const { column, bit } = bitOf(marks, { of: "month" });
      return { name: nameIn(ofMembers, "c", cameBack(`bitTest(${column}, ${bit})`, from, to)), of: "count" };
    },
    ofRows: () => [...ofRows].map(([sql, name]) => `, ${sql} AS ${name}`).join(""),
    ofMembers: () => [...ofMembers].map(([sql, name]) => `${sql} AS ${name}`).join(",\n        "),
  };
}

/** Whether one of a month's active days is one of the days `from` … `to` after that of the exposure: an aggregate. */
function cameBack(isMonth: string, from: number, to: number): string {
  const days = `toUInt64(${2 ** (to - from + 1) - 1})`;
  const ahead = `(toInt32(began) + ${from} - toInt32(day))`;
  const wanted = `if(${ahead} >= 0, bitShiftLeft(${days}, least(${ahead}, 32)), bitShiftRight(${days}, least(-${ahead}, 32)))`;
  return `toInt64(max(${isMonth} AND bitAnd(toUInt64(amount), ${wanted}) != 0))`;
}

function columnsOf(
  metric: MemberMetric,
  columns: ReturnType<typeof createColumns>,
  { looksBack, usualActivity }: { looksBack: boolean; usualActivity: boolean },
): MetricColumns {
  const totals = (rows: string, ...of: Total[]) => of.map((one) => columns.add(one, rows));
  const both = (days: number, ...of: Total[]): MetricColumns => ({
    outcome: totals(within(days), ...of),
    before: looksBack ? totals(BEFORE, ...of) : [],
    counts: ALL_COUNT,
    taken: null,
  });
  switch (metric.kind) {
    case "proportion":
      return both(metric.windowDays, { part: metric.part, did: true });
    case "mean":
      return both(metric.windowDays, { part: metric.part, did: false });
    case "ratio":
      return both(metric.windowDays, metric.numerator, metric.denominator);
    case "quantile":
      return { ...both(metric.windowDays, { part: metric.part, did: false }), before: [] };
    case "retention": {
      const { part, from, to } = metric;
      const rows = `day >= began + ${from} AND day <= began + ${to}`;
      return {
        outcome: isOfMonths(metric, usualActivity)
          ? [columns.addReturn(from, to)]
          : totals(rows, { part, did: true }),
        before: [],
        counts: `since + ${to} < {today:Date}`,
        taken: null,
      };
    }
    case "funnel": {
      const taken = columns.addFunnel(metric.steps, within(metric.windowDays));
      const all = { name: `toInt64(${taken} = ${metric.steps.length})`, of: "count" } as const;
      return { outcome: [all], before: [], counts: ALL_COUNT, taken };
    }
  }
}

/** What is told of each member as `value`: that of exposed-members.ts, the day of exposure, or nothing. */
type Told = "value" | "exposure day" | "nothing";
const VALUE: Record<Told, string> = {
  value: "any(told)",
  "exposure day": "toString(since)",
  nothing: "''",
};

const toldOf = ({ split }: TotalsAsked): Told => {
  if (split === undefined) return "nothing";
  return split === "exposure day" ? split : "value";
};

const ARM_BITS = 8;
const DAY_BITS = 16;
/** When, on which local day and to what somebody was exposed, in one number. Takes the parameter `rows_from`. */
const EXPOSURE = `bitShiftLeft(toUInt64(at - {rows_from:Int64}), ${DAY_BITS + ARM_BITS})
          + bitShiftLeft(toUInt64(toUInt16(day)), ${ARM_BITS}) + arm`;
const atOf = (exposure: string) =>
  `toInt64(bitShiftRight(${exposure}, ${DAY_BITS + ARM_BITS})) + {rows_from:Int64}`;
const dayOf = (exposure: string) =>
  `toDate(toUInt16(bitAnd(bitShiftRight(${exposure}, ${ARM_BITS}), ${2 ** DAY_BITS - 1})))`;
const armOf = (exposure: string) => `toUInt8(bitAnd(${exposure}, ${2 ** ARM_BITS - 1}))`;

/** What each member of an experiment brought; everybody who was exposed has a row. */
export function memberTotals(asked: TotalsAsked, usualActivity: boolean): MetricRows {
  const exposed = exposedMembers(asked);
  const members = { ...exposed, params: { ...exposed.params, ...exposedParams(asked) } };
  return totalsOf(asked, members, { usualActivity, told: toldOf(asked) });
}

/**
 * What each of some members brought from an instant on: a SELECT of person UInt64, since Date, arm, value (see
 * exposed-members.ts) and the columns named with the metrics, in their order.
 *
 * TRICKY: the members are joined to the rows before these are added up, so that all metrics, and what was before, come
 * out of one pass. There are many rows, and each column of the members is copied for each of them: hence one number.
 *
 * @param members with the columns of exposed-members.ts, nobody exposed before `rows_from`
 * @param options whether what makes a member active is as usual (source-switches.ts), and what is told of each as `value`
 */
export function totalsOf(
  asked: z.infer<typeof countedAsked>,
  members: Fragment,
  { usualActivity, told }: { usualActivity: boolean; told: Told },
): MetricRows {
  const { metrics, before_ms, rows_from, seen_to, today } = asked;
  const marks = marksOf(metrics, usualActivity);
  const numbers = numbersOf(metrics);
  const columns = createColumns(marks, numbers);
  const named = metrics.map((metric) =>
    columnsOf(metric, columns, { looksBack: before_ms > 0, usualActivity }),
  );
  const sql = join(
    [memberRows(marks, numbers), members],
    ([rows = "", exposed = ""]) => `
      SELECT member AS person, any(exposure) AS seen, ${dayOf("seen")} AS since, ${armOf("seen")} AS arm, ${VALUE[told]} AS value,
        ${columns.ofMembers()}
      FROM (
        SELECT r.*, x.person AS member, x.exposure AS exposure, ${atOf("exposure")} AS at, ${dayOf("exposure")} AS began, x.value AS told${columns.ofRows()}
        FROM (${rows}) AS r
        RIGHT JOIN (SELECT person, ${EXPOSURE} AS exposure, value FROM (${exposed})) AS x
          ON x.person = r.person
      )
      GROUP BY member`,
  );
  const params = { rows_from, seen_to, today, ...(before_ms > 0 && { before_ms }) };
  return { sql: { ...sql, params: { ...sql.params, ...params } }, metrics: named };
}
