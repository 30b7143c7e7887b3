import { funnelAttempt, type Taken } from "./funnel-attempt";
import { funnelLines, type Place } from "./funnel-line";
import type { FunnelQuestion } from "./funnel-question";
import { isIn } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { textOrder } from "./text-order";
import { worldOf } from "./world";

/** An attempt that counts. */
interface CountedAttempt {
  person: string;
  /** How many required steps it took; in any order how many steps. */
  level: number;
  /** When it began, in ms, and on which local day. */
  start: number;
  day: string;
  /** When each step was taken, in ms; null where it was not. In any order: when the k-th was. */
  steps: (number | null)[];
  /** Its value of the breakdown; "" without one. */
  value: string;
}

/** A funnel of one value of the breakdown. */
export interface OracleFunnel {
  /** Milliseconds, ascending; none for the first step. */
  steps: { reached: number; fromPrevious: number[]; fromFirst: number[] }[];
  /** By the local day of entry. */
  trend: Map<string, { began: number; converted: number }>;
  immature: number;
  attempts: CountedAttempt[];
  /** The attempt of each member; the last of several where attempts are counted. */
  members: Map<string, CountedAttempt>;
}

const isTaken = (index: number | null) => index !== null;

const requiredSteps = (question: FunnelQuestion) =>
  question.steps.flatMap((step, index) => (step.optional === true ? [] : [index]));

const isOfMembers = (subject = "") => /^(?:trait|join|cohort)\./.test(subject);

function valueOf(line: readonly Place[], taken: Taken, question: FunnelQuestion): string {
  const at = isOfMembers(question.breakdown) ? "first" : (question.at ?? "first");
  const required = requiredSteps(question).filter((step) => isTaken(taken[step] ?? null));
  const step = at === "first" ? 0 : at === "last" ? (required.at(-1) ?? 0) : at - 1;
  return line[taken[step] ?? -1]?.value ?? "";
}

function bestOfLine(line: readonly Place[], question: FunnelQuestion): CountedAttempt | null {
  let best: CountedAttempt | null = null;
  line.forEach((place, start) => {
    const begins = question.order === "any" ? place.steps.includes(true) : place.steps[0] === true;
    if (!begins || !isIn(place.event.day, question.period)) return;
    const taken = funnelAttempt(line, start, question);
    const level = requiredSteps(question).filter((step) => isTaken(taken[step] ?? null)).length;
    if (best !== null && best.level >= level) return;
    const steps = taken.map((index) => line[index ?? -1]?.event.time ?? null);
    const { person, time, day } = place.event;
    best = { person, level, start: time, day, steps, value: valueOf(line, taken, question) };
  });
  return best;
}

function countedOf(lines: ReadonlyMap<string, Place[]>, question: FunnelQuestion): CountedAttempt[] {
  const values = [...lines.keys()].sort(textOrder);
  const best = values
    .map((held) => bestOfLine(lines.get(held) ?? [], question))
    .filter((attempt) => attempt !== null);
  if (question.count === "attempts") return best;
  return best.sort((a, b) => b.level - a.level || a.start - b.start).slice(0, 1);
}

const ascending = (numbers: number[]) => numbers.sort((a, b) => a - b);

function summary(attempts: CountedAttempt[], question: FunnelQuestion, now: number): OracleFunnel {
  const all = requiredSteps(question).length;
  const steps = question.steps.map((_, step) => {
    const fromPrevious: number[] = [];
    const fromFirst: number[] = [];
    let reached = 0;
    for (const attempt of attempts) {
      const time = attempt.steps[step] ?? null;
      if (time === null) continue;
      reached += 1;
      const previous = attempt.steps.slice(0, step).findLast((earlier) => earlier !== null) ?? null;
      if (previous === null) continue;
      fromPrevious.push(time - previous);
      fromFirst.push(time - attempt.start);
    }
    return { reached, fromPrevious: ascending(fromPrevious), fromFirst: ascending(fromFirst) };
  });
  const trend = new Map<string, { began: number; converted: number }>();
  for (const { day, level } of attempts) {
    const sofar = trend.get(day) ?? { began: 0, converted: 0 };
    trend.set(day, { began: sofar.began + 1, converted: sofar.converted + (level === all ? 1 : 0) });
  }
  const immature = attempts.filter(({ start }) => start + question.window * 1000 > now).length;
  return {
    steps,
    trend,
    immature,
    attempts,
    members: new Map(attempts.map((attempt) => [attempt.person, attempt])),
  };
}

/**
 * A funnel over a log as of `now` (ms), for each value of its breakdown; without one under "".
 *
 * Each line is walked from each of its events that begins an attempt, and the best attempt is kept.
 */
export function oracleFunnel(
  log: readonly LogEvent[],
  project: LogProject,
  now: number,
  question: FunnelQuestion,
): Map<string, OracleFunnel> {
  const counted = [...funnelLines(worldOf(log, project, now), question).values()].flatMap((lines) =>
    countedOf(lines, question),
  );
  const values = new Set(question.breakdown === undefined ? [""] : counted.map(({ value }) => value));
  return new Map(
    [...values].map((value) => [
      value,
      summary(
        counted.filter((attempt) => attempt.value === value),
        question,
        now,
      ),
    ]),
  );
}
