import { expect, test } from "vitest";
import type { SummedArm } from "#experiments/statistics/arms/covariances";
import { plainEffect } from "#experiments/statistics/effects/plain-effect";
import { stratifiedEffect } from "#experiments/statistics/strata/stratified-effect";
import { drawsFrom } from "#tests/queries/analyses-oracle/random-numbers";
import { crossed, influences, variance } from "./oracle/influence";
import { drawUnits, summedUp, type Unit } from "./oracle/units";

const KINDS = ["proportion", "mean", "ratio", "adjustedMean", "adjustedRatio"] as const;
const draws = drawsFrom(20_260_101);
const control = drawUnits(draws, 150, 0);
const treatment = drawUnits(draws, 170, 1);

/** The effect and its standard error from what each unit moves, without a sum of squares. */
function byUnits(
  kind: (typeof KINDS)[number],
  relative: boolean,
): { estimate: number; standardError: number } {
  const [one, other] = influences[kind]([control, treatment]);
  if (one === undefined || other === undefined) throw new Error("two arms are wanted");
  const difference = other.value - one.value;
  const size = relative ? Math.abs(one.plain.value) : 1;
  const slope = relative ? slopeOf(kind === "adjustedMean", one, other) : 0;
  const moves = one.moves.map((move, at) => move + slope * (one.plain.moves[at] ?? 0));
  const share = (units: number) => (kind === "proportion" ? (units - 1) / units : 1);
  return {
    estimate: difference / size,
    standardError:
      Math.sqrt(
        (variance(other.moves) * share(other.moves.length)) / other.moves.length +
          (variance(moves) * share(moves.length)) / moves.length,
      ) / size,
  };
}

type Pair = ReturnType<(typeof influences)["mean"]>;

/** How the control's baseline moves the relative difference; of adjusted means it is taken at the unadjusted lift. */
const slopeOf = (isAdjustedMean: boolean, one: Pair[number], other: Pair[number]) =>
  isAdjustedMean
    ? (other.plain.value - one.plain.value) / one.plain.value
    : (other.value - one.value) / one.plain.value;

test.each(KINDS)("%s: the sums say what the units say", (kind) => {
  for (const relative of [true, false]) {
    const pair = { control: summedUp[kind](control), treatment: summedUp[kind](treatment) };
    const effect = plainEffect(pair, relative);
    const wanted = byUnits(kind, relative);
    expect(effect.estimate / wanted.estimate).toBeCloseTo(1, 11);
    expect(effect.standardError / wanted.standardError).toBeCloseTo(1, 11);
  }
});

test("an adjusted mean varies less than the plain one, an adjusted ratio too", () => {
  const error = (kind: (typeof KINDS)[number]) =>
    plainEffect({ control: summedUp[kind](control), treatment: summedUp[kind](treatment) }, true)
      .standardError;
  expect(error("adjustedMean")).toBeLessThan(error("mean"));
  expect(error("adjustedRatio")).toBeLessThan(error("ratio"));
});

/** Three strata of different sizes and levels. */
const strata: { control: Unit[]; treatment: Unit[] }[] = [40, 90, 25].map((size, level) => {
  const raised = (units: Unit[]) => units.map((unit) => ({ ...unit, above: unit.above + 20 * level }));
  return { control: raised(drawUnits(draws, size, 0)), treatment: raised(drawUnits(draws, size + 7, 1)) };
});
const sizes = strata.map((stratum) => stratum.control.length + stratum.treatment.length);
const whole = sizes.reduce((sum, size) => sum + size, 0);

/** Weighs the strata's effects and their variances by hand. */
function weighed(effects: { value: number; variance: number }[]) {
  const estimate = effects.reduce((sum, { value }, at) => sum + (value * (sizes[at] ?? 0)) / whole, 0);
  const squared = effects.reduce((sum, one, at) => {
    const share = (sizes[at] ?? 0) / whole;
    return sum + share * share * one.variance + (share * (one.value - estimate) ** 2) / whole;
  }, 0);
  return { estimate, standardError: Math.sqrt(squared) };
}

const stratified = (summed: (units: readonly Unit[]) => SummedArm) =>
  stratifiedEffect(
    strata.map((stratum) => ({ control: summed(stratum.control), treatment: summed(stratum.treatment) })),
    false,
  );

test("strata of a mean, weighed by hand", () => {
  const above = (units: Unit[]) => units.map((unit) => unit.above);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const wanted = weighed(
    strata.map((stratum) => {
      const [one, other] = [above(stratum.control), above(stratum.treatment)];
      return {
        value: mean(other) - mean(one),
        variance: variance(one) / one.length + variance(other) / other.length,
      };
    }),
  );
  const effect = stratified(summedUp.mean);
  expect(effect?.estimate).toBeCloseTo(wanted.estimate, 10);
  expect(effect?.standardError).toBeCloseTo(wanted.standardError, 10);
  const pooled = {
    control: summedUp.mean(strata.flatMap((stratum) => stratum.control)),
    treatment: summedUp.mean(strata.flatMap((stratum) => stratum.treatment)),
  };
  expect(wanted.standardError).toBeLessThan(plainEffect(pooled, false).standardError);
});

test("strata of an adjusted mean: in each a regression on the arm and what was before, one after the other", () => {
  const wanted = weighed(
    strata.map((stratum) => {
      const units = [...stratum.control, ...stratum.treatment];
      const before = units.map((unit) => unit.aboveBefore);
      const outcome = residuals(
        units.map((unit) => unit.above),
        before,
      );
      const arm = residuals(
        units.map((_, at) => (at < stratum.control.length ? 0 : 1)),
        before,
      );
      // Frisch and Waugh: the effect is the slope between what is left of both after what was before.
      const value = crossed(arm, outcome) / crossed(arm, arm);
      const left = crossed(outcome, outcome) - value * crossed(arm, outcome);
      return { value, variance: left / (units.length - 3) / crossed(arm, arm) };
    }),
  );
  const effect = stratified(summedUp.adjustedMean);
  expect(effect?.estimate).toBeCloseTo(wanted.estimate, 10);
  expect(effect?.standardError).toBeCloseTo(wanted.standardError, 10);
});

function residuals(values: number[], on: number[]): number[] {
  const slope = crossed(values, on) / crossed(on, on);
  return values.map((value, at) => value - slope * (on[at] ?? 0));
}
