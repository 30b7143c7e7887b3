import { ANYTHING, daysDone } from "./days-done";
import type { Filter } from "./holds";
import { addUnits, bucketsOf, unitStart, type Days, type Unit } from "./local-days";
import { localDay } from "./local-midnight";
import type { LogEvent, LogProject } from "./log-event";
import { worldOf } from "./world";

/** What growth accounting is asked with. */
export interface GrowthQuestion {
  period: Days;
  by: Unit;
  filter?: Filter;
}

/** Who stands where in an interval, named by its first day. */
export interface OracleInterval {
  day: string;
  new: string[];
  returning: string[];
  resurrected: string[];
  dormant: string[];
  complete: boolean;
}

/** The accounts of a log as of `now` (ms), interval by interval. */
export function oracleGrowth(
  log: readonly LogEvent[],
  project: LogProject,
  now: number,
  { period, by, filter }: GrowthQuestion,
): OracleInterval[] {
  const world = worldOf(log, project);
  const startOf = (day: string) => unitStart(day, by, project.weekStart);
  const lives = [...daysDone(world, ANYTHING, filter)].map(([person, days]) => ({
    person,
    units: days.map(startOf),
  }));
  const today = localDay(now, project.zone);
  return bucketsOf(period, by, project.weekStart)
    .map(({ from }) => startOf(from))
    .filter((start) => start <= today)
    .map((start) => {
      const before = addUnits(start, by, -1);
      const those = (stand: (units: string[]) => boolean) =>
        lives.filter(({ units }) => stand(units)).map(({ person }) => person);
      return {
        day: start,
        new: those((units) => units[0] === start),
        returning: those((units) => units.includes(start) && units.includes(before)),
        resurrected: those(
          (units) => units.includes(start) && !units.includes(before) && (units[0] ?? start) < start,
        ),
        dormant: those((units) => units.includes(before) && !units.includes(start)),
        complete: addUnits(start, by, 1) <= today,
      };
    });
}
