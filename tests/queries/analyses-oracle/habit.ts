import { daysDone } from "./days-done";
import type { Filter } from "./holds";
import { addDays, addUnits, unitStart, type Days } from "./local-days";
import { localDay } from "./local-midnight";
import type { LogEvent, LogProject } from "./log-event";
import type { Selection } from "./matches";
import { worldOf } from "./world";

/** What habit is asked with. */
export interface HabitQuestion {
  period: Days;
  return: Selection;
  weeks: number;
  filter?: Filter;
}

/** Who came in at least 1, 2, … all of the last whole weeks, in a log as of `now` (ms). */
export function oracleHabit(
  log: readonly LogEvent[],
  project: LogProject,
  now: number,
  { period, return: selection, weeks, filter }: HabitQuestion,
): { days: Days; atLeast: string[][] } {
  const today = localDay(now, project.zone);
  const to = unitStart(period.to < today ? period.to : today, "week", project.weekStart);
  const starts = Array.from({ length: weeks }, (_, at) => addUnits(to, "week", at - weeks));
  const days = { from: addDays(to, -7 * weeks), to };
  const done = [...daysDone(worldOf(log, project), selection, filter, days)];
  const cameIn = (own: readonly string[]) =>
    starts.filter((start) => own.some((day) => unitStart(day, "week", project.weekStart) === start)).length;
  const inAtLeast = (least: number) =>
    done.filter(([, own]) => cameIn(own) >= least).map(([person]) => person);
  return { days, atLeast: starts.map((_, at) => inAtLeast(at + 1)) };
}
