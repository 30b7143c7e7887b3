import type {
  AdjustedMean,
  AdjustedRatio,
  Proportion,
  Ratio,
  SampleMean,
} from "#experiments/statistics/arms/arm";
import type { Amounts } from "#experiments/statistics/arms/sums";
import type { Draws } from "#tests/queries/analyses-oracle/random-numbers";

/** One unit of an experiment: what it brought, of how many, the same before, and whether it did at all. */
export interface Unit {
  above: number;
  below: number;
  aboveBefore: number;
  belowBefore: number;
  did: boolean;
}

/** Units whose numbers go with what they had before; `lift` is what the treatment adds. */
export const drawUnits = (draws: Draws, count: number, lift: number): Unit[] =>
  Array.from({ length: count }, () => {
    const taste = draws.below(10);
    const belowBefore = 1 + draws.below(4);
    const below = 1 + draws.below(4);
    return {
      above: below * (taste + draws.below(6) + lift),
      below,
      aboveBefore: belowBefore * (taste + draws.below(6)),
      belowBefore,
      did: draws.chance(0.2 + lift / 10),
    };
  });

const total = (units: readonly Unit[], of: (unit: Unit) => number) =>
  units.reduce((sum, unit) => sum + of(unit), 0);

const amounts = (units: readonly Unit[], of: (unit: Unit) => number): Amounts => ({
  kind: "amount",
  sum: total(units, of),
  sumSquares: total(units, (unit) => of(unit) ** 2),
});

const n = (units: readonly Unit[]) => units.length;

/** The units summed up as each kind of arm. */
export const summedUp = {
  proportion: (units: readonly Unit[]): Proportion => ({
    kind: "proportion",
    n: n(units),
    successes: units.filter(({ did }) => did).length,
  }),
  mean: (units: readonly Unit[]): SampleMean => ({
    ...amounts(units, ({ above }) => above),
    kind: "mean",
    n: n(units),
  }),
  ratio: (units: readonly Unit[]): Ratio => ({
    kind: "ratio",
    n: n(units),
    numerator: amounts(units, ({ above }) => above),
    denominator: amounts(units, ({ below }) => below),
    products: total(units, ({ above, below }) => above * below),
  }),
  adjustedMean: (units: readonly Unit[]): AdjustedMean => ({
    kind: "adjusted-mean",
    n: n(units),
    outcome: amounts(units, ({ above }) => above),
    before: amounts(units, ({ aboveBefore }) => aboveBefore),
    products: total(units, ({ above, aboveBefore }) => above * aboveBefore),
  }),
  adjustedRatio: (units: readonly Unit[]): AdjustedRatio => ({
    kind: "adjusted-ratio",
    n: n(units),
    numerator: amounts(units, ({ above }) => above),
    denominator: amounts(units, ({ below }) => below),
    numeratorBefore: amounts(units, ({ aboveBefore }) => aboveBefore),
    denominatorBefore: amounts(units, ({ belowBefore }) => belowBefore),
    products: {
      numeratorDenominator: total(units, ({ above, below }) => above * below),
      numeratorNumeratorBefore: total(units, ({ above, aboveBefore }) => above * aboveBefore),
      numeratorDenominatorBefore: total(units, ({ above, belowBefore }) => above * belowBefore),
      denominatorNumeratorBefore: total(units, ({ below, aboveBefore }) => below * aboveBefore),
      denominatorDenominatorBefore: total(units, ({ below, belowBefore }) => below * belowBefore),
      beforeBoth: total(units, ({ aboveBefore, belowBefore }) => aboveBefore * belowBefore),
    },
  }),
};
