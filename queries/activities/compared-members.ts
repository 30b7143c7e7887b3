import { z } from "zod";
import { type Fragment, join } from "#queries/fragment";
import type { Scope } from "#queries/scope";
import { standingsOn } from "#queries/stages/standings-on";
import { activityEvents } from "./activity-events";
import { EXAMPLE_RUNS, runsAsked, runsOf } from "./activity-runs";
import { ALIKE } from "./alike";
import { DAYS_AFTER, DAYS_BEFORE, EFFECT_NUMBERS } from "./effect-numbers";
import { SALES_ROWS } from "./sales-rows";

/** Which activities, and the days before those on which they begin, in order: at their ends the stages are looked at. */
export const comparedAsked = runsAsked.extend({ eves: z.array(z.iso.date()).min(1) });

export const EXAMPLE_COMPARED = { ...EXAMPLE_RUNS, eves: ["2026-03-04", "2026-03-11"] };

/** The numbers that are counted of events; the tenure is of the membership. */
const FACTS = EFFECT_NUMBERS.filter((number) => number !== "tenure");

/**
 * Those who took part in some activities and those who did not: a SELECT of run, ends Date, person, took UInt8, stratum (in what
 * members are alike, see alike.ts), numbers Array(Float64) (see effect-numbers.ts), a row for each activity and member.
 *
 * Who is counted was a member before the activity's first day and was active on one of its days: so nobody is held against
 * those who did not come at all. `took` is 1 for "Activity Joined" on one of them.
 *
 * The scope's days reach from 28 days before `since`, or as far as stages look back, to 30 days after `until`; the activity's
 * days lie from `since` up to before `until`.
 */
export function comparedMembers(
  { since, until, eves, ...asked }: z.infer<typeof comparedAsked>,
  scope: Scope,
): Fragment {
  const events = activityEvents(since, until);
  const runs = runsOf(events.sql, asked);
  const standings = standingsOn(scope, { days: eves, done: scope.period });
  const built = join(
    [events, runs, standings],
    ([eventsSql = "", runsSql = "", standingsSql = ""]) => `
      SELECT run, ends, person, took, (${ALIKE.join(", ")}) AS stratum,
        [${EFFECT_NUMBERS.map((number) => `toFloat64(${number})`).join(", ")}] AS numbers
      FROM (
        SELECT f.run AS run, f.ends AS ends, f.person AS person, t.took AS took, toInt32(f.begins - m.joined) AS tenure,
          st.standings[indexOf({eves:Array(Date)}, f.begins - 1)] AS stage,
          toInt32(f.begins - f.last_before) AS idle, ${FACTS.map((fact) => `f.${fact} AS ${fact}`).join(", ")}
        FROM (${facts(runsSql)}) AS f
        INNER JOIN memberships AS m ON m.person = f.person
        LEFT JOIN (${standingsSql}) AS st ON st.person = f.person
        LEFT JOIN (
          SELECT activity AS run, person, toUInt8(1) AS took FROM (${eventsSql})
          WHERE event = 'Activity Joined' GROUP BY activity, person
        ) AS t ON t.run = f.run AND t.person = f.person
        WHERE m.joined < f.begins
      )`,
    ["orders", "happenings", "happening_days", "memberships"],
  );
  return { ...built, params: { ...built.params, eves } };
}

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
