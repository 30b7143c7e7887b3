import { expect, test } from "vitest";
import type { MemberMetric } from "#queries/experiments/member-metric";
import type { SumsRow } from "#queries/experiments/metric-sums";
import { armOf, clusteredArmOf } from "./arm-of";

const orders = { part: { of: "orders" }, did: false } as const;
const sales = { part: { of: "net sales" }, did: false } as const;
const row = (units: number, sums: string[], products: string[], quantiles: number[] = []): SumsRow => ({
  ...{ arm: 1, value: null, members: units, units: [units] },
  ...{ sums: [sums], products: [products], steps: [[]], quantiles: [quantiles] },
});
const amount = (sum: number, sumSquares: number) => ({ kind: "amount", sum, sumSquares });

test("money is told in the currency, its products as well", () => {
  const spent: MemberMetric = { kind: "mean", part: { of: "sales" }, windowDays: 7, capAt: null };
  // 1.5 and 2 yuan
  const arm = armOf(spent, row(2, ["35000"], ["625000000"]), 0);
  expect(arm).toEqual({ kind: "mean", n: 2, sum: 3.5, sumSquares: 6.25 });
});

test("of a ratio with what was before, each product finds its place", () => {
  const average: MemberMetric = { kind: "ratio", numerator: sales, denominator: orders, windowDays: 7 };
  // One member who spent 2 yuan in 3 orders, and before 5 yuan in 7.
  const products = [
    "400000000",
    "60000",
    "1000000000",
    "140000",
    "9",
    "150000",
    "21",
    "2500000000",
    "350000",
    "49",
  ];
  expect(armOf(average, row(1, ["20000", "3", "50000", "7"], products), 0)).toEqual({
    kind: "adjusted-ratio",
    n: 1,
    numerator: amount(2, 4),
    denominator: amount(3, 9),
    numeratorBefore: amount(5, 25),
    denominatorBefore: amount(7, 49),
    products: {
      numeratorDenominator: 6,
      numeratorNumeratorBefore: 10,
      numeratorDenominatorBefore: 14,
      denominatorNumeratorBefore: 15,
      denominatorDenominatorBefore: 21,
      beforeBoth: 35,
    },
  });
});

test("a funnel is a proportion, a quantile its bounds, a share with what was before is adjusted", () => {
  const steps = [[{ event: "A" }], [{ event: "B" }]];
  const funnel: MemberMetric = { kind: "funnel", steps, windowDays: 7 };
  expect(armOf(funnel, row(9, ["4"], ["4"]), 0)).toEqual({ kind: "proportion", n: 9, successes: 4 });
  const median: MemberMetric = { kind: "quantile", part: { of: "sales" }, windowDays: 7, quantile: 0.5 };
  expect(armOf(median, row(99, ["1"], ["1"], [30_000, 20_000, 50_000]), 0)).toEqual({
    ...{ kind: "quantile", n: 99, level: 0.5, value: 3, low: 2, high: 5, boundsUnits: 99 },
  });
  const bought: MemberMetric = { kind: "proportion", part: { of: "orders" }, windowDays: 7 };
  expect(armOf(bought, row(9, ["4", "3"], ["4", "2", "3"]), 0)).toEqual({
    ...{ kind: "adjusted-mean", n: 9, products: 2 },
    ...{ outcome: { kind: "yes-no", sum: 4 }, before: { kind: "yes-no", sum: 3 } },
  });
});

test("clusters are what is independent: their members lie below the line", () => {
  const spent: MemberMetric = { kind: "mean", part: { of: "sales" }, windowDays: 7, capAt: null };
  expect(clusteredArmOf(spent, row(2, ["30000", "3"], ["500000000", "50000", "5"]), 0)).toEqual({
    ...{ kind: "ratio", n: 2, products: 5 },
    ...{ numerator: amount(3, 5), denominator: amount(3, 5) },
  });
});
