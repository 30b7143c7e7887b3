import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { activityEvents } from "./activity-events";
import { ALIKE } from "./alike";
import { DAYS_AFTER, DAYS_BEFORE, EFFECT_NUMBERS } from "./effect-numbers";
import { SALES_READS, SALES_ROWS } from "./sales-rows";

/** A row of activityStrata. */
const strataRow = z.object({
  run: z.string(),
  ends: z.string(),
  stratum: z.string(),
  took: z.number(),
  members: z.coerce.number(),
  sums: z.array(z.number()),
  squares: z.array(z.number()),
});
export type StrataRow = z.infer<typeof strataRow>;

/** The numbers that are counted of events; the tenure is of the membership. */
const FACTS = EFFECT_NUMBERS.filter((number) => number !== "tenure");

/** As many activities of a type are looked at, the latest. */
const MOST_RUNS = 12;

/**
 * Those who took part in an activity, or in each of a type, and those who did not, put together with those like them (see
 * alike.ts): sums of their numbers (see effect-numbers.ts), one row for each activity, stratum and side.
 *
 * Who is counted was a member before the activity's first day and was active on one of its days: so nobody is held against
 * those who did not come at all. `took` is 1 for "Activity Joined" on one of them.
 *
 * The scope's days reach from 28 days before `since` to 30 days after `until`; the activity's days lie from `since` up to before
 * `until`.
 */
export const activityStrata = defineQuery({
  name: "activities/activity-strata",
  reads: [...SALES_READS, "happening_days", "memberships"],
  params: z.object({
    since: z.iso.date(),
    until: z.iso.date(),
    of: z.enum(["activity", "type"]),
    name: z.string(),
  }),
  example: { since: "2026-03-01", until: "2026-04-01", of: "type", name: "live" },
  row: strataRow,
  sql: ({ since, until, of, name }) => {
    const built = join([activityEvents(since, until)], ([events = ""]) => {
      const runs = `
        SELECT activity AS run, min(day) AS begins, max(day) AS ends
        FROM (${events})
        GROUP BY run
        HAVING countIf(event = 'Activity Joined') > 0 AND ${of === "type" ? "max(type)" : "run"} = {name:String}
        ORDER BY ends DESC, run
        LIMIT ${MOST_RUNS}`;
      return `
        SELECT run, toString(ends) AS ends, toString(stratum) AS stratum, took, count() AS members,
          sumForEach(numbers) AS sums, sumForEach(arrayMap(number -> number * number, numbers)) AS squares
        FROM (
          SELECT run, ends, took, (${ALIKE.join(", ")}) AS stratum,
            [${EFFECT_NUMBERS.map((number) => `toFloat64(${number})`).join(", ")}] AS numbers
          FROM (
            SELECT f.run AS run, f.ends AS ends, t.took AS took, toInt32(f.begins - m.joined) AS tenure,
              toInt32(f.begins - f.last_before) AS idle, ${FACTS.map((fact) => `f.${fact} AS ${fact}`).join(", ")}
            FROM (${facts(runs)}) AS f
            INNER JOIN memberships AS m ON m.person = f.person
            LEFT JOIN (
              SELECT activity AS run, person, toUInt8(1) AS took FROM (${events})
              WHERE event = 'Activity Joined' GROUP BY activity, person
            ) AS t ON t.run = f.run AND t.person = f.person
            WHERE m.joined < f.begins
          )
        )
        GROUP BY run, ends, stratum, took
        ORDER BY run, stratum, took`;
    });
    return { ...built, params: { ...built.params, name } };
  },
});

/** What each member who was active on an activity's days did on them, before and after. */
const facts = (runs: string) => `
  SELECT run, person, any(begins) AS begins, any(ends) AS ends, maxIf(day, active AND isBefore) AS last_before,
    countIf(active AND isBefore) AS active_before, sumIf(units, isBefore) / 10000 AS sales_before,
    sumIf(units, NOT isBefore AND passed <= 0) / 10000 AS sales_within,
    countIf(active AND passed > 0 AND passed <= 7) AS active_7, sumIf(units, passed > 0 AND passed <= 7) / 10000 AS sales_7,
    countIf(active AND passed > 0) AS active_30, sumIf(units, passed > 0) / 10000 AS sales_30
  FROM (
    SELECT r.run AS run, r.begins AS begins, r.ends AS ends, d.person AS person, d.day AS day, d.active AS active,
      d.units AS units, d.day < r.begins AS isBefore, toInt32(d.day - r.ends) AS passed
    FROM (
      SELECT person, day, toUInt8(1) AS active, toInt64(0) AS units FROM happening_days
      WHERE event NOT IN {inactive:Array(String)}
      GROUP BY person, day
      UNION ALL
      SELECT person, day, toUInt8(0) AS active, units FROM (${SALES_ROWS})
    ) AS d
    CROSS JOIN (${runs}) AS r
    WHERE d.day >= r.begins - ${DAYS_BEFORE} AND d.day <= r.ends + ${DAYS_AFTER}
  )
  GROUP BY run, person
  HAVING countIf(active AND NOT isBefore AND passed <= 0) > 0`;
