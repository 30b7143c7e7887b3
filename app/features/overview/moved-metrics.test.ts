import { expect, it } from "vitest";
import { exampleMetrics } from "./example-metrics";
import { exampleReadings } from "./example-overview";
import { movedMetrics } from "./moved-metrics";

it("ranks what moved beyond noise by its relative change, something from nothing first", () => {
  expect(movedMetrics(exampleReadings, exampleMetrics).map(({ metric }) => metric)).toEqual([
    "orders",
    "net_sales",
    "new_members",
    "mau_ratio",
    "members_total",
  ]);
});

it("leaves out noise, and what must be read with care", () => {
  const kept = movedMetrics(exampleReadings, exampleMetrics).map(({ metric }) => metric);
  expect(kept).not.toContain("retention_d1");
  expect(kept).not.toContain("dau");
  expect(kept).not.toContain("nps");
});

it("weighs a point of a score as a percent", () => {
  const nps = exampleReadings
    .filter(({ metric }) => metric === "nps")
    .map((reading) => ({ ...reading, caution: null }));
  // 21.7 points lie above the 18.6 % of net sales.
  expect(
    movedMetrics([...exampleReadings, ...nps], exampleMetrics)
      .map(({ metric }) => metric)
      .slice(0, 3),
  ).toEqual(["orders", "nps", "net_sales"]);
});

it("compares what is mature of a metric that is not all mature", () => {
  const [ratio] = exampleReadings.filter(({ metric }) => metric === "mau_ratio");
  const partly = ratio === undefined ? [] : [{ ...ratio, caution: "immature" as const }];
  expect(movedMetrics(partly, exampleMetrics)).toHaveLength(1);
});
