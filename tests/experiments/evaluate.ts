import { type FeatureResult, GrowthBook } from "@growthbook/growthbook";
import type { FeaturePayload } from "#experiments/growthbook/feature-payload";

/** What the SDK makes of a flag for a member with some attributes. */
export const evaluate = (
  payload: FeaturePayload,
  flag: string,
  attributes: Record<string, unknown>,
): FeatureResult<unknown> => new GrowthBook({ attributes }).initSync({ payload }).evalFeature(flag);

/** Members by the ids member-1, member-2 … */
export const members = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: `member-${place + 1}` }));

/** Four standard deviations of a count of `of` draws with a chance: a right program is outside once in 16,000 tries. */
export const bounds = (chance: number, of: number): [number, number] => {
  const within = 4 * Math.sqrt(of * chance * (1 - chance));
  return [of * chance - within, of * chance + within];
};
