import { addDays } from "#queries/period/local-days";

/**
 * What is summed up of each member, in this order; days are active days, sales net ones in the currency's unit.
 *
 * - `active_before` `sales_before` of the 28 days before the activity, `tenure` days since joining the community
 * - `sales_within` `active_within`  on the activity's days
 * - `active_7` `sales_7` `active_30` `sales_30` of so many days after its last one
 * - `came_7` `came_30` whether they were active on any of these days, 1 or 0: in the mean the share who came back
 */
export const EFFECT_NUMBERS = [
  "active_before",
  "sales_before",
  "tenure",
  "sales_within",
  "active_7",
  "sales_7",
  "active_30",
  "sales_30",
  "active_within",
  "came_7",
  "came_30",
] as const;
export type EffectNumber = (typeof EFFECT_NUMBERS)[number];

/** What those who took part and the others are alike in. */
export const COVARIATES = ["active_before", "sales_before", "tenure"] as const;

/** What is held against each other, and how many days after its last day it is known. */
export interface Outcome {
  number: EffectNumber;
  days: number;
}

export const OUTCOMES_AFTER = [
  { number: "came_7", days: 7 },
  { number: "active_7", days: 7 },
  { number: "sales_7", days: 7 },
  { number: "came_30", days: 30 },
  { number: "active_30", days: 30 },
  { number: "sales_30", days: 30 },
] as const satisfies readonly Outcome[];

export const OUTCOMES = [
  { number: "sales_within", days: 0 },
  ...OUTCOMES_AFTER,
] as const satisfies readonly Outcome[];

export const placeOf = (number: EffectNumber): number => EFFECT_NUMBERS.indexOf(number);

export const DAYS_BEFORE = 28;
export const DAYS_AFTER = 30;

/** The local day before which something must have been over for a number to be known today; any number, where none is said. */
export const overBy = (today: string, number: EffectNumber | undefined): string =>
  addDays(today, -(OUTCOMES.find((one) => one.number === number)?.days ?? 0));
