import type { FunnelQuestion } from "./funnel-question";
import { holds } from "./holds";
import type { LogEvent } from "./log-event";
import { isActive, matches } from "./matches";
import { subjectText } from "./subject-value";
import { textOrder } from "./text-order";
import type { World } from "./world";

/** An event in its person's line. */
export interface Place {
  event: LogEvent;
  /** For each step, whether the event matches it. */
  steps: readonly boolean[];
  /** For each exclusion, whether the event matches it. */
  exclusions: readonly boolean[];
  /** The value of the breakdown; "" without one. */
  value: string;
}

const lowest = ({ steps }: Place) => (steps.includes(true) ? steps.indexOf(true) : Infinity);

const binary = ({ steps, exclusions }: Place) =>
  [...steps, ...exclusions].reduce((sum, matched, bit) => sum + (matched ? 2 ** bit : 0), 0);

function inLine(a: Place, b: Place): number {
  if (a.event.time !== b.event.time) return a.event.time - b.event.time;
  if (lowest(a) !== lowest(b)) return lowest(a) < lowest(b) ? -1 : 1;
  return binary(a) - binary(b) || textOrder(a.value, b.value);
}

/** The lines of a log: for each person, for each value held ("" without `hold`), the events that matter in their order. */
export function funnelLines(world: World, question: FunnelQuestion): Map<string, Map<string, Place[]>> {
  const persons = new Map<string, Map<string, Place[]>>();
  for (const event of world.events) {
    if (question.filter !== undefined && !holds(question.filter, event, world)) continue;
    const steps = question.steps.map((step) => matches(step.events, event, world));
    const exclusions = (question.exclusions ?? []).map((exclusion) =>
      matches(exclusion.events, event, world),
    );
    const matters = steps.includes(true) || exclusions.includes(true);
    if (!matters && !(question.order === "strict" && isActive(event, world))) continue;
    const held = question.hold === undefined ? "" : subjectText(question.hold, event, world);
    if (question.hold !== undefined && held === "") continue;
    const value = question.breakdown === undefined ? "" : subjectText(question.breakdown, event, world);
    const lines = persons.get(event.person) ?? new Map<string, Place[]>();
    persons.set(event.person, lines);
    lines.set(held, [...(lines.get(held) ?? []), { event, steps, exclusions, value }]);
  }
  for (const lines of persons.values()) for (const line of lines.values()) line.sort(inLine);
  return persons;
}
