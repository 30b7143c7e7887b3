import type { GrowthQuestion } from "../analyses-oracle/growth-accounting";
import type { HabitQuestion } from "../analyses-oracle/habit";
import type { Draws } from "../analyses-oracle/random-numbers";
import type { ScoresQuestion } from "../analyses-oracle/scores";
import type { StickinessQuestion } from "../analyses-oracle/stickiness";
import type { UsageQuestion } from "../analyses-oracle/usage-interval";
import { randomSelection } from "./random-filter";
import { randomSpan, UNITS } from "./random-questions";

/** So many days a period may go on after the log, past today. */
const BEYOND = 30;

const span = (draws: Draws, from: string, days: number) => randomSpan(draws, from, days + BEYOND);
const coming = (draws: Draws) => randomSelection(draws, draws.chance(0.5) ? ["*"] : undefined);

export const randomGrowthQuestion = (draws: Draws, from: string, days: number): GrowthQuestion => ({
  ...span(draws, from, days),
  by: draws.one(UNITS),
});

export const randomStickinessQuestion = (draws: Draws, from: string, days: number): StickinessQuestion =>
  span(draws, from, days);

export const randomHabitQuestion = (draws: Draws, from: string, days: number): HabitQuestion => ({
  ...span(draws, from, days),
  return: coming(draws),
  weeks: 2 + draws.below(draws.chance(0.3) ? 25 : 8),
});

export const randomUsageQuestion = (draws: Draws, from: string, days: number): UsageQuestion => ({
  ...span(draws, from, days),
  return: coming(draws),
});

export const randomScoresQuestion = (draws: Draws, from: string, days: number): ScoresQuestion => ({
  ...span(draws, from, days),
  survey: draws.one(["nps", "csat"] as const),
});
