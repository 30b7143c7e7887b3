import { newCohort } from "#queries/cohorts/cohort-definition";
import { cohortOverlaps } from "#queries/cohorts/cohort-overlaps";
import { cohortPeople } from "#queries/cohorts/cohort-people";
import { cohortSizes } from "#queries/cohorts/cohort-sizes";
import { findCohort } from "#queries/cohorts/find-cohort";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { storeCohort } from "~/server/store-cohort.server";
import { oracleCohort } from "../analyses-oracle/cohort";
import type { Draws } from "../analyses-oracle/random-numbers";
import { differences } from "./differences";
import { randomCohort } from "./random-cohort";
import type { StagedLog } from "./staged-log";

const HALF_DAY_MS = 43_200_000;

/** The cohorts of a log that were found out so far, in the oracle's words. */
export interface KnownCohorts {
  members: Map<number, Set<string>>;
  /** How many members each cohort had each time, in turn. */
  sizes: { cohort: number; day: string; members: number }[];
}

/** A cohort's sizes, the last of each day. */
function lastOfDays(sizes: KnownCohorts["sizes"], cohort: number): number[] {
  const own = sizes.filter((size) => size.cohort === cohort);
  return own.flatMap(({ day, members }, at) => (own[at + 1]?.day === day ? [] : [members]));
}

/**
 * Finds out a random cohort as of `now` (ms), keeps it under a number, half a day after the last, and says where the
 * warehouse and the oracle differ: in its members, in those it shares with the others, and in its sizes.
 */
export async function compareCohort(
  warehouse: Warehouse,
  staged: StagedLog,
  now: number,
  known: KnownCohorts,
  cohort: number,
  span: { from: string; days: number },
  draws: Draws,
): Promise<string[]> {
  const { log, project, frame, names } = staged;
  const random = randomCohort(draws, staged, now, span);
  const { from } = newCohort.parse({ name: "a cohort", from: random.asked });
  if (!("criteria" in from)) throw new Error("criteria were given");
  const { project: own, period } = frame({ from: "2026-01-01", to: "2026-12-31" }, now, "day");
  const found = await findCohort(warehouse, { project: own, now: new Date(now), caller: "test" }, from);
  const expected = oracleCohort(log, project, now, random.known);
  const problems = differences(names(found), expected, `who is in ${JSON.stringify(random.asked)}`);

  const at = new Date(Date.parse("2026-06-01T06:00Z") + known.sizes.length * HALF_DAY_MS);
  await storeCohort(warehouse, { project: own.id, cohort, now: at }, found);
  known.members.set(cohort, new Set(expected));
  known.sizes.push({ cohort, day: at.toISOString().slice(0, 10), members: expected.length });

  const scope = { project: own, period, includeExcluded: false };
  const people = await cohortPeople(warehouse, scope, { cohort });
  problems.push(...differences(names(people.map(({ person }) => person)), expected, `who is kept`));
  const overlaps = await cohortOverlaps(warehouse, scope, { cohort });
  const shared = [...known.members]
    .filter(([other]) => other !== cohort)
    .map(([other, members]) => ({
      cohort: other,
      members: expected.filter((person) => members.has(person)).length,
    }))
    .filter(({ members }) => members > 0)
    .toSorted((a, b) => b.members - a.members || a.cohort - b.cohort);
  problems.push(...differences(overlaps, shared, `what ${cohort} shares`));
  const sizes = (await cohortSizes(warehouse, scope, {})).filter((size) => size.cohort === cohort);
  return [
    ...problems,
    ...differences(
      sizes.map(({ members }) => members),
      lastOfDays(known.sizes, cohort),
      `sizes of ${cohort}`,
    ),
  ];
}
