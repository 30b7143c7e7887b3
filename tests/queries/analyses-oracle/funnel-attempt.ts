import type { Place } from "./funnel-line";
import type { FunnelQuestion } from "./funnel-question";

/** For each step the index in the line of the event that took it, or null. In any order: the k-th taken, in time. */
export type Taken = (number | null)[];

/** The walk of one attempt along a line, from the event at index `start`, which begins it. */
export function funnelAttempt(line: readonly Place[], start: number, question: FunnelQuestion): Taken {
  const first = line[start];
  if (first === undefined) throw new Error("an attempt begins at an event");
  const end = first.event.time + question.window * 1000;
  const inTime = line.filter((place) => place.event.time <= end);
  if (question.order === "any") return anyOrder(inTime, start, question);
  if (question.order === "strict") return strictly(inTime, start, question);
  return withoutExcluded(inTime, inOrder(inTime, start, question), question);
}

function next(line: readonly Place[], after: number, step: number): number | null {
  const found = line.findIndex((place, index) => index > after && place.steps[step] === true);
  return found === -1 ? null : found;
}

function inOrder(line: readonly Place[], start: number, { steps }: FunnelQuestion): Taken {
  const taken: Taken = steps.map((_, step) => (step === 0 ? start : null));
  let required = 0;
  let last = start;
  while (required < steps.length - 1) {
    const goal = steps.findIndex((step, index) => index > required && step.optional !== true);
    const reached = next(line, last, goal);
    let at = last;
    for (let step = required + 1; step < goal; step++) {
      const optional = next(line, at, step);
      if (optional === null || (reached !== null && optional >= reached)) continue;
      taken[step] = optional;
      at = optional;
    }
    if (reached === null) break;
    taken[goal] = reached;
    required = goal;
    last = reached;
  }
  return taken;
}

function withoutExcluded(line: readonly Place[], taken: Taken, question: FunnelQuestion): Taken {
  let cut = taken.length;
  (question.exclusions ?? []).forEach((exclusion, number) => {
    const after = taken[exclusion.after - 1] ?? null;
    const before = taken[exclusion.before - 1] ?? null;
    if (after === null || before === null) return;
    if (line.slice(after + 1, before).some((place) => place.exclusions[number] === true))
      cut = Math.min(cut, exclusion.before - 1);
  });
  return taken.map((index, step) => (step < cut ? index : null));
}

function strictly(line: readonly Place[], start: number, { steps }: FunnelQuestion): Taken {
  let going = true;
  return steps.map((_, step) => {
    going &&= line[start + step]?.steps[step] === true;
    return going ? start + step : null;
  });
}

function anyOrder(line: readonly Place[], start: number, { steps }: FunnelQuestion): Taken {
  const open = new Set(steps.keys());
  const taken: Taken = [];
  line.forEach((place, index) => {
    if (index < start) return;
    const step = place.steps.findIndex((matched, number) => matched && open.has(number));
    if (step === -1) return;
    open.delete(step);
    taken.push(index);
  });
  return steps.map((_, step) => taken[step] ?? null);
}
