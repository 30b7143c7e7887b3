import { parseSubject } from "#queries/filters/subject";
import { eventText, numberOf } from "#queries/filters/subject-sql";
import { type Fragment, join, plain } from "#queries/fragment";
import { type MemberMetric, type Part, totalsOf } from "./member-metric";
import { constantMarks, eventMarks, markColumns, type Marks } from "./row-marks";

/** What numbers are: whole counts, ten-thousandths of the currency, or any number. */
export type NumberKind = "count" | "money" | "number";

export function numberKind(part: Part): NumberKind {
  if (part.of === "sales" || part.of === "net sales") return "money";
  if (part.of !== "events" || part.amount === null) return "count";
  const subject = parseSubject(part.amount);
  return subject?.of === "event" && "column" in subject && subject.column === "money" ? "money" : "number";
}

/** The subjects other than money whose numbers metrics add up; the place of each is the number of its column: n0, n1, … */
export type Numbers = readonly string[];

export const numbersOf = (metrics: readonly MemberMetric[]): Numbers => [
  ...new Set(
    metrics
      .flatMap(totalsOf)
      .flatMap(({ part }) =>
        part.of === "events" && part.amount !== null && numberKind(part) === "number" ? [part.amount] : [],
      ),
  ),
];

/**
 * All that may count for somebody, before or after they were exposed: a SELECT of person UInt64, ms Int64 (since 1970),
 * day Date, m0, m1, … UInt64 (see row-marks.ts), amount Int64 (money in ten-thousandths; of an answer see POINTS_BITS;
 * of a month its active days, bit 0 the first), n0, n1, … Float64. A month's ms is 0, its day the first. Takes the parameters
 * `rows_from` and `seen_to` (ms).
 *
 * TRICKY: what a row is to each metric is one bit, for every column more is carried through the join.
 */
export function memberRows(marks: Marks, numbers: Numbers): Fragment {
  const has = (...kinds: string[]) => marks.some(({ of }) => kinds.includes(of));
  const relations = [
    ...(has("events", "refund") ? [ofHappenings(marks, numbers)] : []),
    ...(has("order") ? [ofOrders(marks, numbers)] : []),
    ...(has("answer") ? [ofAnswers(marks, numbers)] : []),
    ...(has("month") ? [ofMonths(marks, numbers)] : []),
  ];
  return join(relations, (sqls) => sqls.join("\n      UNION ALL"));
}

/**
 * The amount of an answer is which of the member's answers it is, in their order, and in the lowest bits its points: 0, 1
 * for 100, 2 for −100. So the points of the last answer are told by the largest amount.
 */
const POINTS_BITS = 2;

/** The points of somebody's last answer, by the largest of the answers' amounts, as SQL; 0 where there is none. */
export const pointsOf = (amount: string): string =>
  `transform(bitAnd(${amount}, ${2 ** POINTS_BITS - 1}), [1, 2], [100, -100], 0)`;

const inTime = (time: string) => `${time} >= fromUnixTimestamp64Milli({rows_from:Int64}, 'UTC')
        AND ${time} < fromUnixTimestamp64Milli({seen_to:Int64}, 'UTC')`;
const MONEY = "reinterpretAsInt64(money)";

interface Relation {
  from: Fragment["reads"][number];
  /** the instant of a row, ms */
  ms: string;
  day: string;
  where: string;
  marks: readonly Fragment[];
  amount: string;
  numbers: readonly Fragment[];
}

function select({ from, ms, day, where, marks, amount, numbers }: Relation): Fragment {
  const columns = [...marks, ...numbers];
  const names = [...marks.map((_, place) => `m${place}`), ...numbers.map((_, place) => `n${place}`)];
  return join(
    columns,
    (sqls) => `
      SELECT person, ${ms} AS ms, ${day} AS day, ${amount} AS amount,
        ${sqls.map((sql, place) => `${sql} AS ${names[place] ?? ""}`).join(",\n        ")}
      FROM ${from}
      WHERE ${where}`,
    [from],
  );
}

const noNumbers = (numbers: Numbers) => numbers.map(() => plain("toFloat64(0)"));

const instantOf = (time: string) => `toUnixTimestamp64Milli(${time})`;

const ofHappenings = (marks: Marks, numbers: Numbers): Fragment =>
  select({
    from: "happenings",
    ...{ ms: instantOf("time"), day: "day", amount: MONEY },
    where: `(${markColumns(marks)
      .map((column) => `${column} != 0`)
      .join(" OR ")}) AND ${inTime("time")}`,
    marks: eventMarks(marks),
    numbers: numbers.map((subject, place) => numberColumn(subject, `n${place}s`)),
  });

function numberColumn(amount: string, name: string): Fragment {
  const subject = parseSubject(amount);
  if (subject?.of !== "event") throw new Error(`${amount} is no subject of events`);
  return join([eventText(subject, name)], ([text = ""]) => `ifNull(${numberOf(text)}, 0.)`);
}

const ofOrders = (marks: Marks, numbers: Numbers): Fragment =>
  select({
    from: "orders",
    ...{ ms: instantOf("at"), day: "day", amount: MONEY },
    where: inTime("at"),
    marks: constantMarks(marks, "order"),
    numbers: noNumbers(numbers),
  });

const ofAnswers = (marks: Marks, numbers: Numbers): Fragment =>
  select({
    from: "answered",
    ...{ ms: instantOf("time"), day: "day" },
    amount: `toInt64(bitShiftLeft(row_number() OVER (PARTITION BY person ORDER BY time, id), ${POINTS_BITS}) + multiIf(score >= 9, 1, score >= 7, 0, 2))`,
    where: `event = 'NPS Answered' AND score <= 10 AND ${inTime("time")}`,
    marks: constantMarks(marks, "answer"),
    numbers: noNumbers(numbers),
  });

const ofMonths = (marks: Marks, numbers: Numbers): Fragment =>
  select({
    from: "active_months",
    ...{ ms: "toInt64(0)", day: "month", amount: "toInt64(days)", where: "1" },
    marks: constantMarks(marks, "month"),
    numbers: noNumbers(numbers),
  });
