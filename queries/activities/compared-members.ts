import { type Fragment, join, plain } from "#queries/fragment";
import { DAYS_AFTER, DAYS_BEFORE, EFFECT_NUMBERS } from "./effect-numbers";
import { SALES_READS, SALES_ROWS } from "./sales-rows";

/** The numbers that are counted of events; the tenure is of the membership. */
const FACTS = EFFECT_NUMBERS.filter((number) => number !== "tenure");

/**
 * What members take part in, and in what those who do and those who do not must be alike.
 *
 * - `runs`      a SELECT of run String, begins Date, ends Date (its last day)
 * - `takers`    a SELECT of run, person: each once
 * - `alike`     see alike.ts
 * - `standings` where stages are compared: standings-on.ts for the days before those on which runs begin, which the parameter
 *               `eves` names in order
 */
export interface Compared {
  runs: Fragment;
  takers: Fragment;
  alike: readonly string[];
  standings?: Fragment;
}

/**
 * Those who took part in something that runs for some days and those who did not: a SELECT of run, ends Date, person, took UInt8,
 * stratum (in what members are alike), numbers Array(Float64) (see effect-numbers.ts), a row for each run and member.
 *
 * Who is counted was a member before the run's first day and was active on one of its days: so nobody is held against
 * those who did not come at all.
 */
export function comparedMembers({ runs, takers, alike, standings }: Compared): Fragment {
  const ofStages = standings !== undefined;
  return join(
    [runs, takers, standings ?? plain("")],
    ([runsSql = "", takersSql = "", standingsSql = ""]) => `
      SELECT run, ends, person, took, (${alike.join(", ")}) AS stratum,
        [${EFFECT_NUMBERS.map((number) => `toFloat64(${number})`).join(", ")}] AS numbers
      FROM (
        SELECT f.run AS run, f.ends AS ends, f.person AS person, t.took AS took, toInt32(f.begins - m.joined) AS tenure,
          ${ofStages ? "st.standings[indexOf({eves:Array(Date)}, f.begins - 1)] AS stage," : ""}
          toInt32(f.begins - f.last_before) AS idle, ${FACTS.map((fact) => `f.${fact} AS ${fact}`).join(", ")}
        FROM (${facts(runsSql)}) AS f
        INNER JOIN memberships AS m ON m.person = f.person
        ${ofStages ? `LEFT JOIN (${standingsSql}) AS st ON st.person = f.person` : ""}
        LEFT JOIN (SELECT run, person, toUInt8(1) AS took FROM (${takersSql})) AS t
          ON t.run = f.run AND t.person = f.person
        WHERE m.joined < f.begins
      )`,
    [...SALES_READS, "happening_days", "memberships"],
  );
}

/** A row for each day on which a person was active. */
const ACTIVE =
  "SELECT person, day FROM happening_days WHERE event NOT IN {inactive:Array(String)} GROUP BY person, day";

/**
 * What each member who was active on a run's days did on them, before and after.
 *
 * TRICKY: who was active on them is found first, so that no more than these are put together.
 */
const facts = (runs: string) => `
  SELECT run, person, any(begins) AS begins, any(ends) AS ends, maxIf(day, active AND isBefore) AS last_before,
    countIf(active AND isBefore) AS active_before, sumIf(units, isBefore) / 10000 AS sales_before,
    sumIf(units, NOT isBefore AND passed <= 0) / 10000 AS sales_within,
    countIf(active AND passed > 0 AND passed <= 7) AS active_7, sumIf(units, passed > 0 AND passed <= 7) / 10000 AS sales_7,
    countIf(active AND NOT isBefore AND passed <= 0) AS active_within, countIf(active AND passed > 0) AS active_30,
    sumIf(units, passed > 0) / 10000 AS sales_30
  FROM (
    SELECT r.run AS run, r.begins AS begins, r.ends AS ends, d.person AS person, d.day AS day, d.active AS active,
      d.units AS units, d.day < r.begins AS isBefore, toInt32(d.day - r.ends) AS passed
    FROM (
      SELECT person, day, toUInt8(1) AS active, toInt64(0) AS units FROM (${ACTIVE})
      UNION ALL
      SELECT person, day, toUInt8(0) AS active, units FROM (${SALES_ROWS})
    ) AS d
    CROSS JOIN (${runs}) AS r
    WHERE d.day >= r.begins - ${DAYS_BEFORE} AND d.day <= r.ends + ${DAYS_AFTER} AND (r.run, d.person) IN (
      SELECT came_to.run, came.person
      FROM (${ACTIVE}) AS came
      CROSS JOIN (${runs}) AS came_to
      WHERE came.day >= came_to.begins AND came.day <= came_to.ends)
  )
  GROUP BY run, person`;
