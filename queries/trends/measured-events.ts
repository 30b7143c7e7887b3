import { z } from "zod";
import { type Filter, filterSchema } from "#queries/filters/filter";
import { filterSql, selectionSql } from "#queries/filters/filter-sql";
import { isOfMembers } from "#queries/filters/is-of-members";
import { parseSubject } from "#queries/filters/subject";
import { eventText, memberTexts, numberOf } from "#queries/filters/subject-sql";
import { type Fragment, join, plain } from "#queries/fragment";
import { type TrendMeasure, type TrendSeries, trendsParams } from "./trends-question";

/** What every statement about a series is asked. */
export const seriesAsked = z.object({
  series: trendsParams.shape.series.element,
  breakdown: trendsParams.shape.breakdown,
  filter: filterSchema.optional(),
});

export const EXAMPLE_SERIES = { series: { events: [{ event: "*" }], measure: "members" as const } };

/**
 * The events of a series: a SELECT of person UInt64, day Date, events UInt64 (how many the row stands for), number (what
 * is measured, NULL where it is no number), value String (the breakdown's).
 */
export function measuredEvents(
  series: TrendSeries,
  breakdown: string | undefined,
  filter: Filter | undefined,
): Fragment {
  const by = breakdown === undefined ? null : parseSubject(breakdown);
  const fromRollup =
    series.of === undefined &&
    by?.of !== "event" &&
    isOfMembers(filter) &&
    series.events.every((one) => one.filter === undefined);
  const source = fromRollup ? "happening_days" : "happenings";
  const value = by?.of === "event" ? eventText(by, "breakdown") : plain("''");

  const events = join(
    [selectionSql(series.events, "e"), filterSql(filter, "f"), value, numberSql(series.of)],
    ([matches = "", holds = "", val = "", number = ""]) => `
      SELECT person, day, ${fromRollup ? "events" : "toUInt64(1) AS events"}, ${number} AS number, ${val} AS value
      FROM ${source}
      WHERE ${matches} AND ${holds}`,
    [source],
  );
  if (by?.of !== "member") return events;
  return join(
    [events, memberTexts(by, "breakdown")],
    ([sql = "", texts = ""]) => `
      SELECT m.person AS person, m.day AS day, m.events AS events, m.number AS number, t.value AS value
      FROM (${sql}) AS m
      LEFT JOIN (${texts}) AS t ON t.person = m.person`,
  );
}

/** Money stays a decimal, so that its sum is exact. */
function numberSql(of: string | undefined): Fragment {
  const subject = of === undefined ? null : parseSubject(of);
  if (subject === null) return plain("NULL");
  if (subject.of === "member")
    throw new Error("A trait is measured once for each member, not for each event");
  if ("column" in subject && subject.column === "money") return plain("toNullable(money)");
  return join([eventText(subject, "of")], ([text = ""]) => numberOf(text));
}

const quantile = (share: number) => `quantileExactInclusiveOrNull(${share})(toFloat64(number))`;

/** Each measure as SQL over the columns of measuredEvents. */
export const MEASURE_SQL: Record<TrendMeasure, string> = {
  events: "sum(events)",
  members: "uniqExact(person)",
  "per member": "if(count() = 0, NULL, sum(events) / uniqExact(person))",
  sum: "ifNull(sum(number), 0)",
  mean: "avgOrNull(toFloat64(number))",
  minimum: "minOrNull(toFloat64(number))",
  maximum: "maxOrNull(toFloat64(number))",
  median: quantile(0.5),
  p75: quantile(0.75),
  p90: quantile(0.9),
  p95: quantile(0.95),
  p99: quantile(0.99),
};
