import { clockIn } from "./clock-in";
import { holds, type Filter } from "./holds";
import { type Days, isIn } from "./local-days";
import { localMidnight } from "./local-midnight";
import type { LogEvent, LogProject } from "./log-event";
import { isActive } from "./matches";
import { worldOf } from "./world";

const QUARTER = 15 * 60_000;

/** What an hour of a weekday (1 is Monday) holds: who did the events, one name for each, and how many hours passed. */
export interface OracleHour {
  weekday: number;
  hour: number;
  done: string[];
  hours: number;
}

/** Active events by the weekday and hour of the project's clocks, in a log as of `now` (ms); hours of which nothing passed are not there. */
export function oracleRhythm(
  log: readonly LogEvent[],
  project: LogProject,
  now: number,
  { period, filter }: { period: Days; filter?: Filter },
): OracleHour[] {
  const world = worldOf(log, project);
  const clock = clockIn(project.zone);
  const hours = new Map<string, OracleHour>();
  const at = (instant: number) => {
    const shown = clock(instant);
    const key = `${shown.weekday} ${shown.hour}`;
    const found = hours.get(key) ?? { ...shown, done: [], hours: 0 };
    hours.set(key, found);
    return found;
  };
  const end = Math.min(localMidnight(period.to, project.zone), now);
  for (let instant = localMidnight(period.from, project.zone); instant < end; instant += QUARTER) {
    at(instant).hours += Math.min(QUARTER, end - instant) / (4 * QUARTER);
  }
  for (const event of world.events) {
    if (!isIn(event.day, period) || !isActive(event, world)) continue;
    if (filter === undefined || holds(filter, event, world)) at(event.time).done.push(event.person);
  }
  return [...hours.values()];
}
