import { oracleFunnel } from "./funnel";
import type { FunnelQuestion } from "./funnel-question";
import { holds } from "./holds";
import type { LogEvent, LogProject } from "./log-event";
import { matches } from "./matches";
import { textOf } from "./subject-value";
import { worldOf, type World } from "./world";

/** What drivers are asked with; `entry` and `goal` are steps, 1 is the first. */
export interface DriversQuestion extends Omit<FunnelQuestion, "breakdown" | "at"> {
  entry: number;
  goal: number;
  /** Days before the entry. */
  lookback: number;
}

/** Who has a mark. */
export interface OracleMark {
  subject: string;
  value: string;
  persons: string[];
}

interface Entrant {
  person: string;
  /** When they came to the entry, in ms. */
  at: number;
  converted: boolean;
}

const DAY_MS = 86_400_000;

/** Each member who came to the entry once, by the first attempt that came to the goal, or without one the first of all. */
function entrantsOf(log: readonly LogEvent[], project: LogProject, now: number, question: DriversQuestion) {
  const entrants = new Map<string, Entrant>();
  for (const { person, steps } of oracleFunnel(log, project, now, question).get("")?.attempts ?? []) {
    const at = steps[question.entry - 1] ?? null;
    if (at === null) continue;
    const one = { person, at, converted: (steps[question.goal - 1] ?? null) !== null };
    const other = entrants.get(person);
    const isBetter =
      other === undefined ||
      (one.converted && !other.converted) ||
      (one.converted === other.converted && one.at < other.at);
    if (isBetter) entrants.set(person, one);
  }
  return [...entrants.values()];
}

/** The parts of an object that are texts, numbers or flags, by their path. */
function partsOf(value: unknown, path: string): [string, string][] {
  if (Array.isArray(value) || value === null) return [];
  if (typeof value !== "object") return [[path, textOf(value)]];
  return Object.entries(value).flatMap(([name, part]) => partsOf(part, `${path}.${name}`));
}

function marksOf({ person, at }: Entrant, question: DriversQuestion, world: World): [string, string][] {
  const own = world.events.filter((event) => event.person === person);
  const before = own.filter(
    ({ time, event }) => time < at && time >= at - question.lookback * DAY_MS && !event.startsWith("$"),
  );
  const { steps, order, entry, filter } = question;
  const selection =
    order === "any" ? steps.flatMap(({ events }) => events) : (steps[entry - 1]?.events ?? []);
  const entries = own.filter(
    (event) =>
      event.time === at &&
      matches(selection, event, world) &&
      (filter === undefined || holds(filter, event, world)),
  );
  return [
    ...before.map(({ event }): [string, string] => ["did", event]),
    ...entries.flatMap((event): [string, string][] => [
      ["channel", event.channel],
      ["category", event.category],
      ...partsOf(event.properties, "property"),
    ]),
    ...[...(world.traits.get(person) ?? [])].map(([name, value]): [string, string] => [
      `trait.${name}`,
      textOf(value),
    ]),
    ["join.channel", world.joins.get(person)?.channel ?? ""],
  ];
}

/** Who came to the entry, who of them to the goal, and who has which mark, in a log as of `now` (ms). */
export function oracleMarks(
  log: readonly LogEvent[],
  project: LogProject,
  now: number,
  question: DriversQuestion,
): { members: string[]; converted: Set<string>; marks: OracleMark[] } {
  const world = worldOf(log, project, now);
  const entrants = entrantsOf(log, project, now, question);
  const marks = new Map<string, OracleMark>();
  for (const entrant of entrants) {
    const own = marksOf(entrant, question, world).filter(([, value]) => value !== "");
    for (const key of new Set(own.map((mark) => JSON.stringify(mark)))) {
      const [subject = "", value = ""] = own.find((mark) => JSON.stringify(mark) === key) ?? [];
      const mark = marks.get(key) ?? { subject, value, persons: [] };
      mark.persons.push(entrant.person);
      marks.set(key, mark);
    }
  }
  return {
    members: entrants.map(({ person }) => person),
    converted: new Set(entrants.flatMap(({ person, converted }) => (converted ? person : []))),
    marks: [...marks.values()],
  };
}
