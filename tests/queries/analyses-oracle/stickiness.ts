import { ANYTHING, daysDone } from "./days-done";
import type { Filter } from "./holds";
import { addDays, type Days } from "./local-days";
import { localDay } from "./local-midnight";
import type { LogEvent, LogProject } from "./log-event";
import { worldOf } from "./world";

/** What stickiness is asked with. */
export interface StickinessQuestion {
  period: Days;
  filter?: Filter;
}

/** The 30 days that stickiness looks at; null before the period has begun. One that begins today ends with today. */
function monthOf(period: Days, today: string): Days | null {
  if (period.from > today) return null;
  const complete = period.to < today ? period.to : today;
  const to = period.from === today ? addDays(today, 1) : complete;
  return { from: addDays(to, -30), to };
}

/** Who was active on exactly 1, 2, … 30 of the days, in a log as of `now` (ms). */
export function oracleStickiness(
  log: readonly LogEvent[],
  project: LogProject,
  now: number,
  { period, filter }: StickinessQuestion,
): { days: Days | null; members: string[][] } {
  const days = monthOf(period, localDay(now, project.zone));
  const done = days === null ? [] : [...daysDone(worldOf(log, project), ANYTHING, filter, days)];
  const onExactly = (count: number) =>
    done.filter(([, own]) => own.length === count).map(([person]) => person);
  return { days, members: Array.from({ length: 30 }, (_, at) => onExactly(at + 1)) };
}
