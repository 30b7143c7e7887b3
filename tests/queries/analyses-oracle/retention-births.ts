import { holds } from "./holds";
import { addUnits, isIn, unitStart, type Days } from "./local-days";
import type { LogEvent } from "./log-event";
import { matches } from "./matches";
import type { RetentionQuestion } from "./retention-question";
import { subjectText } from "./subject-value";
import type { World } from "./world";

/** One member of one cohort. */
export interface Birth {
  event: LogEvent;
  /** The first day of the cohort's whole unit. */
  unit: string;
  /** The cohort's days that lie in the period. */
  days: Days;
  /** The value of the breakdown; "" without one. */
  value: string;
}

function firstsOf(events: readonly LogEvent[], question: RetentionQuestion, world: World): LogEvent[] {
  const { birth } = question;
  const matching = birth === undefined ? [] : events.filter((event) => matches(birth, event, world));
  if (question.births === "every" && birth !== undefined) return matching;
  const joined =
    events.find((event) => event.event === "Member Joined") ?? events.find((event) => event.known);
  const first = birth === undefined ? joined : matching[0];
  return first === undefined ? [] : [first];
}

/** Who belongs to which cohort: each person once in a cohort, by their first birth in it; of simultaneous ones by the log's first. */
export function retentionBirths(world: World, question: RetentionQuestion): Birth[] {
  const { period, filter, breakdown, unit } = question;
  const { weekStart } = world.project;
  const valueOf = (event: LogEvent) => (breakdown === undefined ? "" : subjectText(breakdown, event, world));
  const births: Birth[] = [];
  for (const person of new Set(world.events.map((event) => event.person))) {
    const own = world.events.filter((event) => event.person === person);
    const cohorts = new Set<string>();
    for (const event of firstsOf(own, question, world)) {
      if (filter !== undefined && !holds(filter, event, world)) continue;
      const start = unitStart(event.day, unit, weekStart);
      if (!isIn(event.day, period) || cohorts.has(start)) continue;
      cohorts.add(start);
      const end = addUnits(start, unit, 1);
      const from = start > period.from ? start : period.from;
      const to = end < period.to ? end : period.to;
      births.push({ event, unit: start, days: { from, to }, value: valueOf(event) });
    }
  }
  return births;
}
