import { ANY_ACTIVE, type Selection } from "#queries/filters/filter";
import { filterSql } from "#queries/filters/filter-sql";
import { type Fragment, join, plain } from "#queries/fragment";
import { measuredEvents } from "#queries/trends/measured-events";
import type { ActsAsked } from "./acts";
import { inSpans } from "./in-spans";
import { asksEvents, eventValue, withMemberValue } from "./member-value";

/** The days on which members did something, with the value of the breakdown; a day may come more than once. */
export const daysOf = (event: string, asked: ActsAsked): Fragment => {
  const { filter, breakdown } = asked;
  if (event === ANY_ACTIVE && !asksEvents(asked)) {
    const days = join(
      [filterSql(filter, "f")],
      ([holds = ""]) => `
        SELECT person, addDays(month, bit) AS day, '' AS value
        FROM active_months
        ARRAY JOIN bitPositionsToArray(days) AS bit
        WHERE ${holds}`,
      ["active_months"],
    );
    return withMemberValue(days, asked);
  }
  return join(
    [measuredEvents({ events: [{ event }], measure: "members" }, breakdown, filter)],
    ([sql = ""]) => `SELECT person, day, value FROM (${sql})`,
  );
};

const unmarked = (rows: Fragment): Fragment =>
  join(
    [rows],
    ([sql = ""]) => `SELECT span, person, day, value, toDecimal64(0, 4) AS amount, 0 AS mark FROM (${sql})`,
  );

/** See Acts: `did`, and with any active event `active`. */
export const didActs = (event: string, asked: ActsAsked): Fragment => unmarked(inSpans(daysOf(event, asked)));

/** See Acts: `times`. */
export const timesActs = (events: Selection, { filter, breakdown }: ActsAsked): Fragment =>
  join(
    [inSpans(measuredEvents({ events, measure: "events" }, breakdown, filter))],
    ([sql = ""]) => `
      SELECT span, person, value, toDecimal64(sum(events), 4) AS amount, 0 AS mark
      FROM (${sql})
      GROUP BY span, person, value`,
  );

/** See Acts: `outside`. Whoever started a membership before the span is left out, whatever the filter says of that. */
export const outsideActs = (asked: ActsAsked): Fragment =>
  unmarked(
    join(
      [inSpans(daysOf(ANY_ACTIVE, asked))],
      ([sql = ""]) => `
        SELECT d.span AS span, d.person AS person, d.day AS day, d.value AS value
        FROM (${sql}) AS d
        LEFT JOIN (
          SELECT person, toNullable(min(day)) AS started
          FROM happening_days
          WHERE event = 'Membership Started'
          GROUP BY person
        ) AS m ON m.person = d.person
        WHERE isNull(m.started) OR m.started >= {starts:Array(Date)}[d.span]`,
      ["happening_days"],
    ),
  );

/** The events of one name that say a score between two, with the value of the breakdown. */
function scored(event: string, lowest: number, highest: number, asked: ActsAsked): Fragment {
  const isAsked = asksEvents(asked);
  const source = isAsked ? "happenings" : "answered";
  const about = isAsked ? "ifNull(toString(properties.about), '')" : "about";
  const answers = join(
    [filterSql(asked.filter, "sf"), isAsked ? eventValue(asked) : plain("''")],
    ([holds = "", value = ""]) => `
      SELECT person, time, id, day, assumeNotNull(score) AS said, ${value} AS value, ${about} AS about
      FROM ${source}
      WHERE event = {scored:String} AND isNotNull(score) AND score >= ${lowest} AND score <= ${highest} AND ${holds}`,
    [source],
  );
  return inSpans(withMemberValue({ ...answers, params: { ...answers.params, scored: event } }, asked));
}

/** Of answers the latest in each group, and in it of each value of the breakdown: span, person, value, said. */
const latestBy = (group: string, answers: Fragment, { breakdown }: ActsAsked): Fragment => {
  const by =
    breakdown === undefined
      ? { select: "'' AS value", group }
      : { select: "value", group: `${group}, value` };
  return join(
    [answers],
    ([sql = ""]) => `
      SELECT span, person, ${by.select}, argMax(answer.said, (time, id)) AS said
      FROM (${sql}) AS answer
      GROUP BY ${by.group}`,
  );
};

/** See Acts: `scores`. */
export const scoreActs = (asked: ActsAsked): Fragment =>
  join(
    [latestBy("span, person", scored("NPS Answered", 0, 10, asked), asked)],
    ([sql = ""]) => `
      SELECT span, person, value, toDecimal64(said, 4) AS amount, multiIf(said >= 9, 3, said >= 7, 2, 1) AS mark
      FROM (${sql})`,
  );

/** See Acts: `ratings`. */
export const ratingActs = (asked: ActsAsked): Fragment =>
  join(
    [latestBy("span, person, about", scored("CSAT Answered", 1, 5, asked), asked)],
    ([sql = ""]) => `
      SELECT span, person, value, toDecimal64(said, 4) AS amount, toUInt8(said >= 4) AS mark
      FROM (${sql})`,
  );
