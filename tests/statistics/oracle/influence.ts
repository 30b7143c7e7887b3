import type { Unit } from "./units";

/**
 * An estimate unit by unit: its value and by how much each unit moves it, so that its variance is the spread of those
 * moves. `plain` is the same without what was before.
 */
export interface Influenced {
  value: number;
  moves: number[];
  plain: { value: number; moves: number[] };
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const minus = (values: readonly number[], by: number) => values.map((value) => value - by);

/** Σ of products of two lists, each taken from its mean. */
export function crossed(one: readonly number[], other: readonly number[]): number {
  const [first, second] = [average(one), average(other)];
  return one.reduce((sum, value, at) => sum + (value - first) * ((other[at] ?? 0) - second), 0);
}

export const variance = (values: readonly number[]) => crossed(values, values) / (values.length - 1);

const mean = (values: readonly number[]) => ({
  value: average(values),
  moves: minus(values, average(values)),
});

const ratio = (above: readonly number[], below: readonly number[]) => {
  const value = average(above) / average(below);
  return { value, moves: above.map((each, at) => (each - value * (below[at] ?? 0)) / average(below)) };
};

const alone = (plain: { value: number; moves: number[] }): Influenced => ({ ...plain, plain });

/** What was before taken off, with one slope for both arms. */
const adjusted = (
  after: { value: number; moves: number[] },
  before: { value: number; moves: number[] },
  slope: number,
): Influenced => ({
  value: after.value - slope * before.value,
  moves: after.moves.map((move, at) => move - slope * (before.moves[at] ?? 0)),
  plain: after,
});

const of = (units: readonly Unit[], name: "above" | "below" | "aboveBefore" | "belowBefore") =>
  units.map((unit) => unit[name]);

/** Both arms of an experiment by the kind of its metric. */
export const influences = {
  proportion: (arms: readonly Unit[][]) =>
    arms.map((units) => alone(mean(units.map(({ did }) => (did ? 1 : 0))))),
  mean: (arms: readonly Unit[][]) => arms.map((units) => alone(mean(of(units, "above")))),
  ratio: (arms: readonly Unit[][]) =>
    arms.map((units) => alone(ratio(of(units, "above"), of(units, "below")))),
  adjustedMean: (arms: readonly Unit[][]) => {
    const all = arms.flat();
    const slope =
      crossed(of(all, "above"), of(all, "aboveBefore")) /
      crossed(of(all, "aboveBefore"), of(all, "aboveBefore"));
    return arms.map((units) => adjusted(mean(of(units, "above")), mean(of(units, "aboveBefore")), slope));
  },
  adjustedRatio: (arms: readonly Unit[][]) => {
    const both = arms.map((units) => ({
      after: ratio(of(units, "above"), of(units, "below")),
      before: ratio(of(units, "aboveBefore"), of(units, "belowBefore")),
    }));
    const shared = (pick: (one: (typeof both)[number]) => number) =>
      both.reduce((sum, one) => sum + pick(one), 0);
    const slope =
      shared(({ after, before }) => crossed(after.moves, before.moves) / (after.moves.length - 1)) /
      shared(({ before }) => variance(before.moves));
    return both.map(({ after, before }) => adjusted(after, before, slope));
  },
};
