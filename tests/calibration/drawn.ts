import type { AdjustedMean, Proportion, Quantile, Ratio, SampleMean } from "#experiments/statistics/arms/arm";
import type { Amounts } from "#experiments/statistics/arms/sums";
import type { Random } from "#ingest/simulator/chance/random";

/** So many units, each drawn by itself. */
export const drawn = <Unit>(count: number, draw: () => Unit): Unit[] => Array.from({ length: count }, draw);

/** An amount as orders have them: most are small and a few very large; its mean is `mean`. */
export const orderTotal = (random: Random, mean: number): number =>
  mean * Math.exp(0.8 * random.normal() - 0.32);

/** Independent times at which something happens, so many on average: how many there are. */
export function howOften(random: Random, average: number): number {
  let count = 0;
  for (let left = average - random.wait(1); left > 0; left -= random.wait(1)) count++;
  return count;
}

const amounts = (values: readonly number[]): Amounts => ({
  kind: "amount",
  sum: values.reduce((sum, value) => sum + value, 0),
  sumSquares: values.reduce((sum, value) => sum + value * value, 0),
});

/** Σ of the products of pairs. */
const products = (pairs: readonly (readonly [number, number])[]): number =>
  pairs.reduce((sum, [one, other]) => sum + one * other, 0);

export const proportionOf = (units: readonly boolean[]): Proportion => ({
  kind: "proportion",
  n: units.length,
  successes: units.filter(Boolean).length,
});

export const meanOf = (units: readonly number[]): SampleMean => ({
  ...amounts(units),
  kind: "mean",
  n: units.length,
});

/** Of pairs, what is above the line and what is below. */
export const ratioOf = (units: readonly (readonly [number, number])[]): Ratio => ({
  kind: "ratio",
  n: units.length,
  numerator: amounts(units.map(([above]) => above)),
  denominator: amounts(units.map(([, below]) => below)),
  products: products(units),
});

/** Of pairs, what came after the exposure and what was before. */
export const adjustedOf = (units: readonly (readonly [number, number])[]): AdjustedMean => ({
  kind: "adjusted-mean",
  n: units.length,
  outcome: amounts(units.map(([after]) => after)),
  before: amounts(units.map(([, before]) => before)),
  products: products(units),
});

/** The sample's quantile, by linear interpolation between the two values around it. */
function quantileAt(sorted: readonly number[], level: number): number {
  const place = level * (sorted.length - 1);
  const [low = 0, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

export function quantileOf(units: readonly number[], level: number): Quantile {
  const sorted = units.toSorted((one, other) => one - other);
  const n = sorted.length;
  const off = 1.959964 * Math.sqrt((level * (1 - level)) / n);
  return {
    kind: "quantile",
    n,
    level,
    value: quantileAt(sorted, level),
    low: quantileAt(sorted, level - off),
    high: quantileAt(sorted, level + off),
    boundsUnits: n,
  };
}
