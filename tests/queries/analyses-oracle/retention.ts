import { holds } from "./holds";
import { addUnits, type Unit } from "./local-days";
import { localDay, localMidnight } from "./local-midnight";
import type { LogEvent, LogProject } from "./log-event";
import { matches } from "./matches";
import { retentionBirths, type Birth } from "./retention-births";
import type { RetentionQuestion } from "./retention-question";
import { worldOf } from "./world";

/** One cohort of one value of the breakdown. */
interface OracleCohort {
  /** Its first local day in the period. */
  start: string;
  members: string[];
  /** For each cell who came back. */
  cells: { returned: string[]; mature: boolean }[];
}

/** The cohorts of one value, by day, and for each cell the mean rate of the mature ones. */
export interface OracleRetention {
  cohorts: OracleCohort[];
  means: (number | null)[];
}

const rollingUnit: Record<Unit, number> = { day: 86_400_000, week: 7 * 86_400_000, month: 30 * 86_400_000 };

/** The units a cell looks at, both included. */
function cellsOf({ kind, units, brackets }: RetentionQuestion): { first: number; last: number }[] {
  if (kind === "bracket") return (brackets ?? []).map(([first, last]) => ({ first, last }));
  return Array.from({ length: units + 1 }, (_, k) => ({ first: k, last: kind === "on" ? k : Infinity }));
}

function isReturn(birth: Birth, first: number, last: number, question: RetentionQuestion) {
  const { unit, mode } = question;
  const length = rollingUnit[unit];
  const from = addUnits(birth.unit, unit, first);
  const to = last === Infinity ? null : addUnits(birth.unit, unit, last + 1);
  return (event: LogEvent): boolean => {
    if (mode === "calendar") return event.day >= from && (to === null || event.day < to);
    const since = event.time - birth.event.time;
    return since >= first * length && since < (last + 1) * length;
  };
}

function isMature(
  birth: Birth,
  unitLookedAt: number,
  project: LogProject,
  now: number,
  question: RetentionQuestion,
) {
  if (question.mode === "rolling") {
    const end = localMidnight(birth.days.to, project.zone);
    return end + (unitLookedAt + 1) * rollingUnit[question.unit] <= now;
  }
  return addUnits(birth.unit, question.unit, unitLookedAt + 1) <= localDay(now, project.zone);
}

function meanOf(cohorts: readonly OracleCohort[], cell: number, mean: "weighted" | "simple"): number | null {
  const mature = cohorts.flatMap(({ members, cells }) => {
    const found = cells[cell];
    return found?.mature === true ? [{ size: members.length, returned: found.returned.length }] : [];
  });
  if (mature.length === 0) return null;
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  if (mean === "simple") return sum(mature.map(({ size, returned }) => returned / size)) / mature.length;
  return sum(mature.map(({ returned }) => returned)) / sum(mature.map(({ size }) => size));
}

/** Retention over a log as of `now` (ms), for each value of its breakdown; without one under "". */
export function oracleRetention(
  log: readonly LogEvent[],
  project: LogProject,
  now: number,
  question: RetentionQuestion,
): Map<string, OracleRetention> {
  const world = worldOf(log, project, now);
  const returns = new Map<string, LogEvent[]>();
  for (const event of world.events) {
    if (!matches(question.return, event, world)) continue;
    if (question.filter !== undefined && !holds(question.filter, event, world)) continue;
    returns.set(event.person, [...(returns.get(event.person) ?? []), event]);
  }
  const everyBirth = retentionBirths(world, question);
  const cells = cellsOf(question);
  const values = question.breakdown === undefined ? [""] : everyBirth.map(({ value }) => value);
  const result = new Map<string, OracleRetention>();
  for (const value of new Set(values)) {
    const ofValue = everyBirth.filter((birth) => birth.value === value);
    const cohorts = [...new Set(ofValue.map(({ days }) => days.from))].sort().map((start) => {
      const births = ofValue.filter(({ days }) => days.from === start);
      return {
        start,
        members: births.map(({ event }) => event.person),
        cells: cells.map(({ first, last }) => ({
          returned: births
            .filter((birth) =>
              (returns.get(birth.event.person) ?? []).some(isReturn(birth, first, last, question)),
            )
            .map(({ event }) => event.person),
          mature: births.every((birth) =>
            isMature(birth, question.kind === "bracket" ? last : first, project, now, question),
          ),
        })),
      };
    });
    const means = cells.map((_, cell) => meanOf(cohorts, cell, question.mean));
    result.set(value, { cohorts, means });
  }
  return result;
}
