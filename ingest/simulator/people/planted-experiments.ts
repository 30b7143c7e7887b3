import { at } from "../chance/random";

/**
 * An A/B test running in the community, and what it truly does.
 *
 * - `arms`      the planted effect of each variation ("0" is control), a factor on the probability that `changes` names
 * - `startsAt`  how much of the history has passed when it starts, 0 … 1
 * - `changes`   the probability the factors apply to
 */
export interface PlantedExperiment {
  key: string;
  arms: readonly number[];
  startsAt: number;
  changes: string;
}

export const CHECKOUT_ONE_PAGE: PlantedExperiment = {
  key: "checkout-one-page",
  arms: [1, 1.15],
  startsAt: 0.4,
  changes: "that a Checkout Started, exposed at that moment, ends in an Order Completed",
};

export const WELCOME_GIFT: PlantedExperiment = {
  key: "welcome-gift",
  arms: [1, 1.3, 1],
  startsAt: 0.3,
  changes: "that a member, exposed on joining, comes back on the 7th local day after the day of joining",
};

export const PLANTED_EXPERIMENTS = [CHECKOUT_ONE_PAGE, WELCOME_GIFT] as const;

/**
 * The variation a user falls into: the bucket a GrowthBook SDK computes for an experiment of this key
 * with even weights, full coverage, hash version 2 and the key as seed.
 */
export function variationOf(experiment: PlantedExperiment, userId: string): number {
  const bucket = (fnv32a(String(fnv32a(experiment.key + userId))) % 10_000) / 10_000;
  return Math.min(Math.floor(bucket * experiment.arms.length), experiment.arms.length - 1);
}

export function effectOf(experiment: PlantedExperiment, variation: number): number {
  return at(experiment.arms, variation);
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo), over the char codes. */
function fnv32a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
