import { expect, test } from "vitest";
import { clusterEffect, type ClusterSums } from "./cluster-effect";

/** The sums of clusters that are written out unit by unit. */
function sumsOf(clusters: readonly (readonly number[])[]): ClusterSums {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const units = clusters.flat();
  const totals = clusters.map(sum);
  return {
    units: units.length,
    total: sum(units),
    squares: sum(units.map((value) => value * value)),
    clusters: clusters.length,
    sizeSquares: sum(clusters.map(({ length }) => length * length)),
    totalSquares: sum(totals.map((total) => total * total)),
    sizeProducts: sum(clusters.map((cluster) => sum(cluster) * cluster.length)),
    totalMeans: sum(clusters.map((cluster) => sum(cluster) ** 2 / cluster.length)),
  };
}

test("pairs that are half alike", () => {
  // By hand: between 0.5, within 1/6, so (1/3) / (2/3); 0.25 / 3 of clusters against 0.3 / 6 of units.
  expect(
    clusterEffect(
      sumsOf([
        [1, 1],
        [0, 0],
        [1, 0],
      ]),
    ),
  ).toMatchObject({ correlation: expect.closeTo(0.5, 12), designEffect: expect.closeTo(5 / 3, 12) });
});

test("clusters whose units are equal cost about as much as they are large", () => {
  const clusters = Array.from({ length: 400 }, (_, place) => Array<number>(5).fill(place % 2));
  expect(clusterEffect(sumsOf(clusters))).toMatchObject({
    correlation: expect.closeTo(1, 12),
    // 5 · (399/400)⁻¹ · (1999/2000), for the two variances are divided by one less than their number.
    designEffect: expect.closeTo((5 * 400 * 1999) / (399 * 2000), 10),
  });
});

test("clusters of one are units", () => {
  expect(clusterEffect(sumsOf([[3], [1], [4], [1]]))).toEqual({
    kind: "estimate",
    correlation: null,
    designEffect: expect.closeTo(1, 12),
  });
});

test("without clusters, or where all are equal, nothing is told", () => {
  expect(clusterEffect(sumsOf([[1, 0]]))).toEqual({ kind: "insufficient", reason: "too-few-units" });
  expect(clusterEffect(sumsOf([[1, 1], [1]]))).toEqual({ kind: "insufficient", reason: "no-variance" });
});
