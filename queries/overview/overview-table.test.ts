import { expect, it } from "vitest";
import { overviewTable } from "./overview-table";

it("gives each metric a row for the period and one for each bucket", () => {
  const table = overviewTable({
    period: { from: "2026-11-02", to: "2026-11-04" },
    comparison: null,
    granularity: "day",
    excluded: { members: 0, events: 0 },
    readings: [
      {
        metric: "purchase_conversion",
        value: 0.25,
        n: 8,
        interval: { low: 0.07, high: 0.59 },
        caution: null,
        change: { previous: 0.5, absolute: -0.25, relative: -0.5, interval: null, noise: null },
        series: [
          { day: "2026-11-02", value: null, complete: true },
          { day: "2026-11-03", value: 0.25, complete: false },
        ],
      },
      {
        metric: "net_sales",
        value: "130.00",
        n: null,
        interval: null,
        caution: null,
        change: null,
        series: [],
      },
    ],
  });
  expect(table.columns.join()).toBe("metric,day,value,n,low,high,previous,change,caution,complete");
  expect(table.rows).toEqual([
    ["purchase_conversion", null, 0.25, 8, 0.07, 0.59, 0.5, -0.25, null, null],
    ["purchase_conversion", "2026-11-02", null, null, null, null, null, null, null, true],
    ["purchase_conversion", "2026-11-03", 0.25, null, null, null, null, null, null, false],
    ["net_sales", null, "130.00", null, null, null, null, null, null, null],
  ]);
});
