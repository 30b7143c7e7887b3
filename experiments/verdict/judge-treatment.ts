import type { MetricCard } from "../analysis/scorecard";
import type { ExperimentDesign } from "../design/experiment-design";
import type { Reason } from "./verdict";

/** How a treatment does: what speaks against it, what is still open, and the goals that are better, by their places. */
export interface Standing {
  variation: string;
  against: Reason[];
  open: Reason[];
  better: number[];
  /** whether its goals are met as the design wants it */
  meetsGoals: boolean;
  /** how much better it is by the first goal that is, as a share of the control */
  lift: number;
  power: number;
  daysLeft: number | null;
}

/** Judges one treatment by all metrics that decide. A margin is only kept once it is sure that it is. */
export function judgeTreatment(
  variation: string,
  { decision }: ExperimentDesign,
  metrics: readonly MetricCard[],
): Standing {
  const against: Reason[] = [];
  const open: Reason[] = [];
  const better: number[] = [];
  let goals = 0;
  metrics.forEach(({ role, effects, states }, metric) => {
    const state = states.find((one) => one.variation === variation)?.state;
    if (state === "harmed") against.push({ code: "guardrail-harmed", metric, variation });
    if (state === "unclear" && decision.guardrailMargin > 0) {
      open.push({ code: "guardrail-unclear", metric, variation });
    }
    if (role !== "goal") return;
    goals++;
    const points = effects.find((one) => one.variation === variation)?.points;
    if (points === "worse") against.push({ code: "goal-worse", metric, variation });
    if (points === "better") better.push(metric);
  });
  const [first] = better;
  const relative =
    first === undefined ? null : metrics[first]?.effects.find((one) => one.variation === variation)?.relative;
  const powers = metrics.flatMap(({ power }) => power.filter((one) => one.variation === variation));
  return {
    ...{ variation, against, open, better },
    meetsGoals: goals > 0 && (decision.goals === "all" ? better.length === goals : better.length > 0),
    lift: relative?.kind === "estimate" ? Math.abs(relative.estimate) : 0,
    power: powers.length === 0 ? 0 : Math.min(...powers.map(({ power }) => power)),
    daysLeft: longest(powers.map(({ daysLeft }) => daysLeft)),
  };
}

/** The most days of some, null if one of them never ends. */
export const longest = (days: readonly (number | null)[]): number | null =>
  days.reduce<number | null>((most, one) => (most === null || one === null ? null : Math.max(most, one)), 0);
