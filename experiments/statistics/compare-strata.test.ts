import { expect, test } from "vitest";
import type { Proportion, Ratio, SampleMean } from "./arms/arm";
import { compareArms } from "./compare-arms";
import { compareStrata } from "./compare-strata";
import type { Settings } from "./settings";

const settings: Settings = {
  difference: { kind: "absolute" },
  method: { engine: "frequentist", alpha: 0.05, alternative: "either" },
};
const share = (successes: number, n: number): Proportion => ({ kind: "proportion", n, successes });

test("a country in which everything is higher no longer blurs the difference", () => {
  // 10 % and 12 % in one, 60 % and 62 % in the other, 1000 units an arm in each
  const compared = compareStrata(
    [
      { control: share(100, 1000), treatment: share(120, 1000) },
      { control: share(600, 1000), treatment: share(620, 1000) },
    ],
    settings,
  );
  if (compared.kind !== "estimate") throw new Error(compared.reason);
  expect(compared.stratified).toBe(true);
  expect(compared.estimate).toBeCloseTo(0.02, 14);
  // each stratum weighs one half: ¼ (0.09 + 0.1056 + 0.24 + 0.2356) ÷ 1000; the effects do not differ between them
  expect(compared.standardError).toBeCloseTo(Math.sqrt((0.25 * 0.6712) / 1000), 14);
});

test("a stratum in which an arm does not vary joins the largest", () => {
  const strata = [
    { control: share(100, 1000), treatment: share(120, 1000) },
    { control: share(30, 50), treatment: share(31, 50) },
    { control: share(0, 3), treatment: share(1, 2) },
  ];
  const merged = [
    { control: share(100, 1003), treatment: share(121, 1002) },
    { control: share(30, 50), treatment: share(31, 50) },
  ];
  const [three, two] = [strata, merged].map((of) => compareStrata(of, settings));
  if (three?.kind !== "estimate" || two?.kind !== "estimate") throw new Error("no estimate");
  expect(three.estimate).toBeCloseTo(two.estimate, 12);
  // what is added up counts as an amount, whose variance has n − 1
  expect(three.standardError / two.standardError).toBeCloseTo(1, 3);
});

test("strata that cannot be told apart are compared together", () => {
  const compared = compareStrata(
    [
      { control: share(100, 1000), treatment: share(120, 1000) },
      { control: share(0, 3), treatment: share(1, 2) },
    ],
    settings,
  );
  const mean = (n: number, sum: number): SampleMean => ({ kind: "mean", n, sum, sumSquares: sum });
  expect(compared).toEqual(compareArms({ control: mean(1003, 100), treatment: mean(1002, 121) }, settings));
});

test("no strata, and strata of different kinds, are the caller's mistake", () => {
  const ratio: Ratio = {
    kind: "ratio",
    n: 4,
    numerator: { kind: "amount", sum: 10, sumSquares: 30 },
    denominator: { kind: "amount", sum: 4, sumSquares: 4 },
    products: 10,
  };
  expect(() => compareStrata([], settings)).toThrow(RangeError);
  expect(() =>
    compareStrata(
      [
        { control: ratio, treatment: ratio },
        { control: share(1, 9), treatment: share(2, 9) },
      ],
      settings,
    ),
  ).toThrow(TypeError);
});
