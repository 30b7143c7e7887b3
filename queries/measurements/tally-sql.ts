import { activeUnits } from "#queries/activity/active-units";
import { type Fragment, join } from "#queries/fragment";
import type { Scope } from "#queries/scope";
import type { Acts } from "./acts";
import { askedActs, type ActsQuestion, firstDay, withSpans } from "./acts-query";
import { beginnings, isBeginning, isDaily, repeats } from "./acts-sql";
import { memberStays } from "./join-acts";
import { asksEvents, withMemberValue } from "./member-value";

/**
 * Acts counted by span and value: a SELECT of span, value, persons, days, rows, unripe, ones, twos, threes, median,
 * total, squares.
 *
 * TRICKY: spans overlap (a period, its buckets, what it is compared with), so members are folded to a row for each day,
 * or pair of days, before they meet the spans: those are hundreds, where members are hundreds of thousands.
 */
export function tallySql(asked: ActsQuestion, scope: Scope): Fragment {
  const { acts } = asked;
  if (acts.of === "members") return withSpans(membersTally(asked), asked);
  if (!asksEvents({ ...asked, filter: undefined })) {
    if (acts.of === "active") return withSpans(activeTally(asked, scope), asked);
    if (acts.of === "present") return withSpans(presentTally(asked, scope), asked);
  }
  if (isBeginning(acts)) {
    return withSpans(
      beginningsTally(beginnings(acts, asked, { scope, from: firstDay(asked) }), valueOf(asked)),
      asked,
    );
  }
  return join(
    [askedActs(asked, scope)],
    ([sql = ""]) => `
      SELECT span, value, ${repeats(acts) ? "uniqExact(person)" : "count()"} AS persons,
        ${isDaily(acts) ? "uniqExact(person, day)" : "0"} AS days, count() AS rows,
        countIf(mark = -1) AS unripe, countIf(mark = 1) AS ones, countIf(mark = 2) AS twos, countIf(mark = 3) AS threes,
        ${medianOf(acts)} AS median, sum(amount) AS total, sum(pow(toFloat64(amount), 2)) AS squares
      FROM (${sql})
      GROUP BY span, value`,
  );
}

/** Where acts are of how long something took, of an even number the middle between the two in the middle; 0 of none. */
function medianOf({ of }: Acts): string {
  if (of === "cycles") return "quantileExactInclusive(0.5)(toFloat64(amount))";
  if (of !== "threads" && of !== "cases") return "0.";
  return "if(countIf(mark = 1) = 0, 0., quantileExactInclusiveIf(0.5)(toFloat64(amount), mark = 1))";
}

/** TRICKY: a text to group by makes grouping several times slower, even where it is the same everywhere. */
const valueOf = ({ breakdown }: ActsQuestion) =>
  breakdown === undefined ? { select: "'' AS value", group: "" } : { select: "value", group: "value, " };

const NOTHING_MORE =
  "0 AS unripe, 0 AS ones, 0 AS twos, 0 AS threes, 0. AS median, toDecimal64(0, 4) AS total, 0. AS squares";

/** The days on which each person was active, counted from {unit_start} on, with their value of the breakdown. */
const daysOfEach = (asked: ActsQuestion, scope: Scope): Fragment => {
  const units = activeUnits(scope, { unit: "day", filter: asked.filter, from: firstDay(asked) });
  return withMemberValue(
    join([units], ([sql = ""]) => `SELECT person, units, '' AS value FROM (${sql})`),
    asked,
  );
};

const presentTally = (asked: ActsQuestion, scope: Scope): Fragment => {
  const { select, group } = valueOf(asked);
  return join(
    [daysOfEach(asked, scope)],
    ([sql = ""]) => `
      SELECT s.span AS span, f.value AS value, 0 AS persons, sum(f.persons) AS days, sum(f.persons) AS rows, ${NOTHING_MORE}
      FROM (
        SELECT ${select}, addDays({unit_start:Date}, unit) AS day, count() AS persons
        FROM (${sql})
        ARRAY JOIN units AS unit
        GROUP BY ${group}unit
      ) AS f
      INNER JOIN span_days AS s ON s.day = f.day
      GROUP BY span, value`,
    ["span_days"],
  );
};

/** A person is new to a span on the first of their days in it: the one before which their last lies before the span. */
const activeTally = (asked: ActsQuestion, scope: Scope): Fragment => {
  const { select, group } = valueOf(asked);
  return join(
    [daysOfEach(asked, scope)],
    ([sql = ""]) => `
      SELECT s.span AS span, f.value AS value, sumIf(f.persons, f.previous < {starts:Array(Date)}[s.span]) AS persons,
        sum(f.persons) AS days, sum(f.persons) AS rows, ${NOTHING_MORE}
      FROM (
        SELECT ${select}, addDays({unit_start:Date}, unit) AS day, if(before = 0, toDate(0), addDays({unit_start:Date}, before - 1)) AS previous,
          count() AS persons
        FROM (${sql})
        ARRAY JOIN units AS unit, arrayPushFront(arrayMap(u -> u + 1, arrayPopBack(units)), 0) AS before
        GROUP BY ${group}unit, before
      ) AS f
      INNER JOIN span_days AS s ON s.day = f.day
      GROUP BY span, value`,
    ["span_days"],
  );
};

const beginningsTally = (rows: Fragment, { select, group }: ReturnType<typeof valueOf>): Fragment =>
  join(
    [rows],
    ([sql = ""]) => `
      SELECT s.span AS span, f.value AS value, sum(f.persons) AS persons, 0 AS days, sum(f.persons) AS rows,
        sumIf(f.persons, f.mark = -1) AS unripe, sumIf(f.persons, f.mark = 1) AS ones, sumIf(f.persons, f.mark = 2) AS twos,
        sumIf(f.persons, f.mark = 3) AS threes, 0. AS median, sum(f.sums) AS total, sum(f.squared) AS squares
      FROM (
        SELECT day, ${select}, mark, count() AS persons, sum(amount) AS sums, sum(pow(toFloat64(amount), 2)) AS squared
        FROM (${sql})
        GROUP BY ${group}day, mark
      ) AS f
      INNER JOIN span_days AS s ON s.day = f.day
      GROUP BY span, value`,
    ["span_days"],
  );

function membersTally(asked: ActsQuestion): Fragment {
  const { select, group } = valueOf(asked);
  return join(
    [memberStays(asked)],
    ([sql = ""]) => `
      SELECT span, value, sum(members) AS persons, 0 AS days, sum(members) AS rows, ${NOTHING_MORE}
      FROM (SELECT ${select}, joined, gone, count() AS members FROM (${sql}) GROUP BY ${group}joined, gone)
      ARRAY JOIN arrayEnumerate({ends:Array(Date)}) AS span
      WHERE joined < {ends:Array(Date)}[span] AND (isNull(gone) OR gone >= {ends:Array(Date)}[span])
      GROUP BY span, value`,
  );
}
