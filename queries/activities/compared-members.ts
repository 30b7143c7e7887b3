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
 * - `chosen`    which members are compared, all unless said; SQL over the column person
 * - `standings` where stages are compared: standings-on.ts for the days before those on which runs begin, which the parameter
 *               `eves` names in order
 */
export interface Compared {
  runs: Fragment;
  takers: Fragment;
  alike: readonly string[];
  chosen?: Fragment;
  standings?: Fragment;
}

/**
 * Those who took part in something that runs for some days and those who did not: a SELECT of run, ends Date, person, took UInt8,
 * stratum (in what members are alike), numbers Array(Float64) (see effect-numbers.ts), a row for each run and member.
 *
 * Who is counted was a member before the run's first day and was active on one of its days: so nobody is held against
 * those who did not come at all.
 */
export function comparedMembers({ runs, takers, alike, chosen, standings }: Compared): Fragment {
  const ofStages = standings !== undefined;
  return join(
    [runs, takers, standings ?? plain(""), chosen ?? plain("1")],
    ([runsSql = "", takersSql = "", standingsSql = "", isChosen = ""]) => `
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
      )
      WHERE ${isChosen}`,
    [...SALES_READS, "active_months", "memberships"],
  );
}

/** The days on which each person was active, and what they spent on which: person, came Array(Date), paid_on Array(Date), paid Array(Int64). */
const DEEDS = `
    SELECT person, groupArrayIf(day, active) AS came, groupArrayIf(day, NOT active) AS paid_on, groupArrayIf(units, NOT active) AS paid
    FROM (
      SELECT person, addDays(month, bit) AS day, true AS active, toInt64(0) AS units
      FROM (SELECT person, month, groupBitOr(days) AS bits FROM active_months GROUP BY person, month)
      ARRAY JOIN bitPositionsToArray(bits) AS bit
      UNION ALL
      SELECT person, day, false AS active, units FROM (${SALES_ROWS})
    )
    GROUP BY person`;

/**
 * What each member who was active on a run's days did on them, before and after.
 *
 * TRICKY: a run is held against the days of a member that lie together in a row: taken apart, each day stands beside every run.
 */
function facts(runs: string): string {
  const [before, after] = [`begins - ${DAYS_BEFORE}`, `ends + ${DAYS_AFTER}`];
  const active = (from: string, to: string) => `arrayCount(day -> day >= ${from} AND day <= ${to}, came)`;
  const sales = (from: string, to: string) =>
    `arraySum((day, units) -> if(day >= ${from} AND day <= ${to}, units, 0), paid_on, paid) / 10000`;
  return `
  SELECT run, person, begins, ends,
    arrayMax(arrayFilter(day -> day >= ${before} AND day < begins, came)) AS last_before,
    ${active(before, "begins - 1")} AS active_before, ${sales(before, "begins - 1")} AS sales_before,
    ${active("begins", "ends")} AS active_within, ${sales("begins", "ends")} AS sales_within,
    ${active("ends + 1", "ends + 7")} AS active_7, ${sales("ends + 1", "ends + 7")} AS sales_7,
    active_7 > 0 AS came_7, active_30 > 0 AS came_30,
    ${active("ends + 1", after)} AS active_30, ${sales("ends + 1", after)} AS sales_30
  FROM (
    SELECT r.run AS run, r.begins AS begins, r.ends AS ends, d.person AS person, d.came AS came, d.paid_on AS paid_on, d.paid AS paid
    FROM (${DEEDS}) AS d
    CROSS JOIN (${runs}) AS r
    WHERE arrayExists(day -> day >= r.begins AND day <= r.ends, d.came)
  )`;
}
