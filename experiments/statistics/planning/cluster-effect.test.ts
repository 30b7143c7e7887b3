import { expect, test } from "vitest";
import { clusteredMean } from "../arms/clustered-mean";
import { clusterEffect, type ClusterSums } from "./cluster-effect";

/** The sums of clusters that are written out unit by unit. */
function sumsOf(clusters: readonly (readonly number[])[]): ClusterSums {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const amounts = (values: readonly number[]) => ({
    ...{ kind: "amount" as const, sum: sum(values) },
    sumSquares: sum(values.map((value) => value * value)),
  });
  const units = clusters.flat();
  return {
    units: units.length,
    outcome: amounts(units),
    clusters: clusteredMean({
      clusters: clusters.length,
      outcome: amounts(clusters.map(sum)),
      size: amounts(clusters.map(({ length }) => length)),
      products: sum(clusters.map((cluster) => sum(cluster) * cluster.length)),
    }),
  };
}

test("pairs that are half alike", () => {
  // By hand: totals 2, 0, 1 vary by 1, over 2² and 3 pairs 1/12; units vary by 0.3, over 6 of them 1/20.
  const pairs = [
    [1, 1],
    [0, 0],
    [1, 0],
  ];
  expect(clusterEffect(sumsOf(pairs))).toEqual({
    kind: "estimate",
    designEffect: expect.closeTo(20 / 12, 12),
    correlation: expect.closeTo(2 / 3, 12),
  });
});

test("clusters whose units are equal cost about as much as they are large", () => {
  const clusters = Array.from({ length: 400 }, (_, place) => Array<number>(5).fill(place % 2));
  expect(clusterEffect(sumsOf(clusters))).toEqual({
    kind: "estimate",
    // Both variances are divided by one less than their number.
    designEffect: expect.closeTo((5 * 400 * 1999) / (399 * 2000), 10),
    correlation: 1,
  });
});

test("clusters of one are units", () => {
  expect(clusterEffect(sumsOf([[3], [1], [4], [1]]))).toEqual({
    kind: "estimate",
    designEffect: expect.closeTo(1, 12),
    correlation: null,
  });
});

test("without clusters, or where all are alike, nothing is told", () => {
  const alike = [
    [1, 0],
    [0, 1],
  ];
  expect(clusterEffect(sumsOf([[1, 0]]))).toEqual({ kind: "insufficient", reason: "too-few-units" });
  expect(clusterEffect(sumsOf([[1, 1], [1]]))).toEqual({ kind: "insufficient", reason: "no-variance" });
  expect(clusterEffect(sumsOf(alike))).toEqual({ kind: "insufficient", reason: "no-variance" });
});
