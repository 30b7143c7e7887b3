import type { Period } from "#queries/period";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { DEFAULT_INACTIVE_EVENTS } from "#store/events/event-names";

export const OTHER_TABLE = "bench_events_by_date";

/**
 * Keeps the same events as most open tools keep them, for comparison only: in the order of days and names, without
 * rollups, so that every question gathers an array for each person first.
 */
export async function fillOtherLayout(warehouse: Pick<Warehouse, "command">, project: number): Promise<void> {
  await warehouse.command(
    "bench/other-layout",
    `CREATE TABLE IF NOT EXISTS ${OTHER_TABLE} (
      project UInt32, day Date, event LowCardinality(String), person UInt64 CODEC(ZSTD(1)),
      time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)), id UUID, channel LowCardinality(String),
      money Decimal(18, 4), excluded LowCardinality(String)
    ) ENGINE = MergeTree PARTITION BY toYYYYMM(time) ORDER BY (project, day, event, person, time)`,
  );
  await warehouse.command(
    "bench/other-layout",
    `INSERT INTO ${OTHER_TABLE}
     SELECT project, day, event, person, time, id, channel, money, excluded FROM events WHERE project = {project:UInt32}
     SETTINGS max_insert_threads = 1, max_partitions_per_insert_block = 0`,
    { project },
  );
}

const listOf = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ");
/** Bots and tests are left out, by what their events say and by what was found of them. */
const COUNTED = `project = {project:UInt32} AND excluded = '' AND stored NOT IN (
  SELECT person FROM person_verdicts FINAL WHERE project = {project:UInt32} AND verdict NOT IN ('', 'counts'))`;
const ACTIVE = `event NOT IN (${listOf(DEFAULT_INACTIVE_EVENTS)})`;
const within = ({ from, to }: Period) => `day >= '${from}' AND day < '${to}'`;
/** Who is whom is joined, from the same links that ours looks up. */
const PERSON = "if(links.person = 0, stored, links.person)";
const EVENTS = `(SELECT project, day, event, person AS stored, time, id, channel, money, excluded FROM ${OTHER_TABLE}) AS e
  LEFT JOIN (SELECT alias, person FROM person_links WHERE project = {project:UInt32}) AS links ON links.alias = e.stored`;
const WEEK = "toMonday(day)";

/**
 * How many members came how far, of those who began on the days of `entry` and had `windowSeconds` for the rest: an array
 * of each person's events, gone through once with the latest beginning that led to each step.
 */
export function otherFunnel(steps: readonly string[], entry: Period, windowSeconds: number): string {
  const places = steps.map((_, step) => step + 1);
  const led = (step: number) =>
    `(${places.map((place) => `acc.${place === step ? step - 1 : place}`).join(", ")})`;
  const moves = places
    .slice(1)
    .map(
      (step) =>
        `e.3 = ${step} AND acc.${step - 1} > 0 AND e.1 <= acc.${step - 1} + ${windowSeconds * 1000}, ${led(step)}`,
    );
  const began = `(${places.map((place) => (place === 1 ? "e.1" : `acc.${place}`)).join(", ")})`;
  return `
  SELECT reached, count() AS members
  FROM (
    SELECT arrayFold((acc, e) -> multiIf(e.3 = 1, ${began}, ${moves.join(", ")}, acc), line,
        (${places.map(() => "toInt64(0)").join(", ")})) AS beginnings,
      multiIf(${places
        .toReversed()
        .map((place) => `beginnings.${place} > 0, ${place}`)
        .join(", ")}, 0) AS reached
    FROM (
      SELECT ${PERSON} AS person, arraySort(e -> e.1, groupArray((toUnixTimestamp64Milli(time), id,
        indexOf([${listOf(steps)}], toString(event))))) AS line
      FROM ${EVENTS}
      WHERE ${COUNTED} AND day >= '${entry.from}' AND day < addDays(toDate('${entry.to}'), ${Math.ceil(windowSeconds / 86_400)})
        AND event IN (${listOf(steps)})
      GROUP BY person
    )
  )
  WHERE reached > 0
  GROUP BY reached`;
}

/** Of those who joined in a week, how many were active in each week after. */
export const otherRetention = (days: Period) => `
  SELECT born, week, count() AS members
  FROM (
    SELECT ${PERSON} AS person, minIf(${WEEK}, event = 'Member Joined') AS born,
      arrayJoin(groupUniqArrayIf(${WEEK}, ${ACTIVE})) AS week
    FROM ${EVENTS}
    WHERE ${COUNTED} AND ${within(days)}
    GROUP BY person
    HAVING countIf(event = 'Member Joined') > 0
  )
  GROUP BY born, week`;

/** Active members a day. */
export const otherDailyActive = (days: Period) => `
  SELECT day, uniqExact(${PERSON}) AS members FROM ${EVENTS} WHERE ${COUNTED} AND ${within(days)} AND ${ACTIVE} GROUP BY day`;

/** New, returning, resurrected and dormant members a week. */
export const otherAccounting = (days: Period) => `
  SELECT stood.1 AS week, stood.2 AS standing, count() AS members
  FROM (
    SELECT ${PERSON} AS person, arraySort(groupUniqArray(${WEEK})) AS weeks,
      arrayMap((w, place) -> (w, multiIf(place = 1, 'new', w = weeks[place - 1] + 7, 'returning', 'resurrected')),
        weeks, arrayEnumerate(weeks)) AS came,
      arrayFilter(gone -> NOT has(weeks, gone.1), arrayMap(w -> (w + 7, 'dormant'), weeks)) AS went,
      arrayJoin(arrayConcat(came, went)) AS stood
    FROM ${EVENTS}
    WHERE ${COUNTED} AND ${within(days)} AND ${ACTIVE}
    GROUP BY person
  )
  GROUP BY week, standing`;

/** On how many of the days each member was active. */
export const otherStickiness = (days: Period) => `
  SELECT days, count() AS members
  FROM (
    SELECT ${PERSON} AS person, length(groupUniqArray(day)) AS days
    FROM ${EVENTS}
    WHERE ${COUNTED} AND ${within(days)} AND ${ACTIVE}
    GROUP BY person
  )
  GROUP BY days`;

/** The latest events of one member. */
export const otherTimeline = (person: string) => `
  SELECT time, id, event, channel, money FROM ${EVENTS}
  WHERE ${COUNTED} AND ${PERSON} = ${person}
  ORDER BY time DESC, id DESC LIMIT 50`;
