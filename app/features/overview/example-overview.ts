import type { Overview } from "#queries/overview/overview";
import type { Change, Reading, SeriesPoint } from "#queries/readings/reading";
import type { OverviewPageData } from "./overview-page-data";
import { exampleMetrics } from "./example-metrics";

/** Seven days from 2 November 2026; the last is still running. */
const series = (values: readonly SeriesPoint["value"][], open = 1): SeriesPoint[] =>
  values.map((value, place) => ({
    day: `2026-11-0${place + 2}`,
    value,
    complete: place < values.length - open,
  }));

const moved = (
  previous: Change["previous"],
  absolute: Change["absolute"],
  relative: number | null,
  interval: Change["interval"] = null,
  noise: boolean | null = null,
): Change => ({ previous, absolute, relative, interval, noise });

const reading = (metric: Reading["metric"], rest: Partial<Reading>): Reading => ({
  metric,
  value: null,
  n: null,
  interval: null,
  caution: null,
  change: null,
  series: [],
  ...rest,
});

/** A week of a community, with everything a reading can be. */
export const exampleReadings: readonly Reading[] = [
  reading("members_total", {
    value: 123_456,
    change: moved(122_222, 1234, 0.0101),
    series: series([122_400, 122_600, 122_800, 123_000, 123_150, 123_300, 123_456]),
  }),
  reading("new_members", {
    value: 1234,
    change: moved(1099, 135, 0.1228),
    series: series([180, 210, 175, 190, 170, 165, 144]),
  }),
  reading("dau", {
    value: 5321.4,
    change: moved(5300, 21.4, 0.004),
    series: series([5200, 5400, 5321, 5300, 5400, 5310, 2100]),
  }),
  reading("mau_ratio", {
    value: 0.312,
    n: 123_456,
    interval: { low: 0.309, high: 0.315 },
    change: moved(0.331, -0.019, -0.0574, { low: -0.0227, high: -0.0153 }, false),
    series: series([0.33, 0.328, 0.325, 0.32, 0.318, 0.314, 0.312]),
  }),
  reading("retention_d1", {
    value: 0.42,
    n: 1090,
    interval: { low: 0.391, high: 0.45 },
    change: moved(0.41, 0.01, 0.0244, { low: -0.031, high: 0.051 }, true),
    series: series([0.43, 0.41, null, 0.44, 0.4, 0.42, null], 2),
  }),
  reading("retention_d30", {
    caution: "immature",
    series: series([0.2, 0.19, 0.12, 0.1, 0.08, 0.02, 0], 5),
    value: 0.16,
    n: 310,
  }),
  reading("orders", { value: 12, change: moved(0, 12, null), series: series([1, 2, 3, 1, 2, 2, 1]) }),
  reading("purchase_conversion", {
    value: null,
    n: 0,
    series: series([null, null, null, null, null, null, null]),
  }),
  reading("net_sales", {
    value: "244091.94",
    change: moved("300000.00", "-55908.06", -0.1864),
    series: series([
      "35000.00",
      "34000.50",
      "36000.00",
      "34500.00",
      "35500.00",
      "34800.00",
      "35200.00",
      "0.00",
    ]),
  }),
  reading("aov", {
    value: "88.8012",
    n: 2750,
    change: moved("88.80", "0.0012", 0.0000135, { low: -2, high: 2.1 }, true),
  }),
  reading("nps", {
    value: 41.7,
    n: 12,
    interval: { low: 5.2, high: 68.1 },
    caution: "too-few",
    change: moved(20, 21.7, null, null, false),
  }),
];

const overview: Overview = {
  period: { from: "2026-11-02", to: "2026-11-09" },
  comparison: { kind: "previous", period: { from: "2026-10-26", to: "2026-11-02" } },
  granularity: "day",
  excluded: { members: 17, events: 1204 },
  readings: [...exampleReadings],
};

/** A page of the overview as a manager sees it. */
export const examplePage: OverviewPageData = {
  project: { key: "tea", name: "Tea Club", zone: "Asia/Shanghai", currency: "CNY" },
  overview,
  metrics: exampleMetrics,
  targets: { new_members: "1500", mau_ratio: "0.3", nps: "40" },
  lists: {},
  mayEditTargets: true,
  language: "en",
};
