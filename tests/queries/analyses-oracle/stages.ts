import { ANYTHING, daysDone } from "./days-done";
import { type Filter, holds } from "./holds";
import { oracleKoc, type OracleKocRules } from "./koc";
import { addDays, isIn, type Days } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { worldOf, type World } from "./world";

/** Thresholds of stages, those of their own in days. */
export interface OracleStageRules extends OracleKocRules {
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
  const kocsOn = kocsOf(log, project, rules);
  return [...new Set(world.events.map(({ person }) => person))].flatMap((person) => {
    const own = world.events.filter((event) => event.person === person);
    const term = termOf(own);
    if (term === null || !isChosen(own, question, world)) return [];
    const days = active.get(person) ?? [];
    const known = new Map<string, string>();
    const standingOn = (day: string) => {
      const isKoc = kocsOn(day).has(person);
      const found = known.get(day) ?? standing({ ...term, days, isKoc }, rules, day);
      known.set(day, found);
      return found;
    };
    return { person, standingOn };
  });
}

/** From which day on somebody is a member, and until which; null of who never joined. */
function termOf(own: readonly LogEvent[]): { joined: string; left: string | undefined } | null {
  const joined = dayOf(own, ({ event }) => event === "Member Joined") ?? dayOf(own, ({ known }) => known);
  return joined === undefined ? null : { joined, left: dayOf(own, ({ event }) => event === "Member Left") };
}

const knownKocs = new WeakMap<readonly LogEvent[], Map<string, Set<string>>>();

/** Who is a key opinion consumer at the end of a day; a log is always asked about with the same rules. */
export function kocsOf(
  log: readonly LogEvent[],
  project: LogProject,
  rules: OracleKocRules,
): (day: string) => ReadonlySet<string> {
  const known = knownKocs.get(log) ?? new Map<string, Set<string>>();
  knownKocs.set(log, known);
  const { events } = worldOf(log, project);
  const terms = [...new Set(events.map(({ person }) => person))].flatMap((person) => {
    const term = termOf(events.filter((event) => event.person === person));
    return term === null ? [] : { person, ...term };
  });
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const members = terms.flatMap(({ person, joined, left }) =>
      joined <= day && (left === undefined || left > day) ? person : [],
    );
    const scores = oracleKoc(log, project, rules, day, members);
    const found = new Set([...scores].flatMap(([person, { tier }]) => (tier === "koc" ? person : [])));
    known.set(day, found);
    return found;
  };
}

interface Life {
  joined: string;
  left: string | undefined;
  days: readonly string[];
  isKoc: boolean;
}

/** Where somebody stands at the end of a day, by the local days on which they were active, and whether they move others. */
export function standing(
  { joined, left, days, isKoc }: Life,
  rules: Omit<OracleStageRules, keyof OracleKocRules>,
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
  if (recent.length >= rules.coreDays || isKoc) return "core";
  if (quiet <= rules.activeDays) return "active";
  return quiet >= rules.churnedDays ? "churned" : "at-risk";
}
