import { ANYTHING, daysDone } from "./days-done";
import { type Filter, holds } from "./holds";
import { addDays, isIn, type Days } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { worldOf, type World } from "./world";

/** Thresholds of stages, in days. */
export interface OracleStageRules {
  newDays: number;
  activeDays: number;
  coreDays: number;
  coreWindow: number;
  churnedDays: number;
}

/** What stages are asked with. */
export interface StagesQuestion {
  period: Days;
  filter?: Filter;
}

const isOfMembers = (filter: Filter): boolean => {
  if ("all" in filter) return filter.all.every(isOfMembers);
  if ("any" in filter) return filter.any.every(isOfMembers);
  if ("not" in filter) return isOfMembers(filter.not);
  return /^(trait|join|cohort)\./.test(filter.subject);
};

/** Of whom the filter holds; if it asks about events, for whom it does for one of the period. */
export function isChosen(
  own: readonly LogEvent[],
  { period, filter }: StagesQuestion,
  world: World,
): boolean {
  if (filter === undefined) return true;
  const looked = isOfMembers(filter) ? own : own.filter(({ day }) => isIn(day, period));
  return looked.some((event) => holds(filter, event, world));
}

const dayOf = (events: readonly LogEvent[], is: (event: LogEvent) => boolean) => events.find(is)?.day;

/** Everybody who ever joined and is chosen, and where they stand at the end of a day. */
export function oracleStages(
  log: readonly LogEvent[],
  project: LogProject,
  rules: OracleStageRules,
  question: StagesQuestion,
): { person: string; standingOn: (day: string) => string }[] {
  const world = worldOf(log, project);
  const active = daysDone(world, ANYTHING, undefined);
  return [...new Set(world.events.map(({ person }) => person))].flatMap((person) => {
    const own = world.events.filter((event) => event.person === person);
    const joined = dayOf(own, ({ event }) => event === "Member Joined") ?? dayOf(own, ({ known }) => known);
    if (joined === undefined || !isChosen(own, question, world)) return [];
    const left = dayOf(own, ({ event }) => event === "Member Left");
    const days = active.get(person) ?? [];
    const known = new Map<string, string>();
    const standingOn = (day: string) => {
      const found = known.get(day) ?? standing({ joined, left, days }, rules, day);
      known.set(day, found);
      return found;
    };
    return { person, standingOn };
  });
}

/** Where somebody stands at the end of a day, by the local days on which they were active. */
export function standing(
  { joined, left, days }: { joined: string; left: string | undefined; days: readonly string[] },
  rules: OracleStageRules,
  day: string,
): string {
  if (day < joined) return "not-yet";
  if (left !== undefined && left <= day) return "left";
  const lastBy = (end: string) =>
    [joined, ...days]
      .filter((one) => one <= end)
      .sort()
      .at(-1) ?? joined;
  const daysAgo = (then: string, end = day) => {
    let ago = 0;
    while (addDays(then, ago) < end) ago++;
    return ago;
  };
  const quiet = daysAgo(lastBy(day));
  const yesterday = addDays(day, -1);
  const hadChurned = yesterday >= joined && daysAgo(lastBy(yesterday), yesterday) >= rules.churnedDays;
  if (hadChurned && days.includes(day)) return "resurrected";
  if (daysAgo(joined) <= rules.newDays && quiet <= rules.activeDays) return "new";
  const recent = days.filter((one) => one <= day && one > addDays(day, -rules.coreWindow));
  if (recent.length >= rules.coreDays) return "core";
  if (quiet <= rules.activeDays) return "active";
  return quiet >= rules.churnedDays ? "churned" : "at-risk";
}
