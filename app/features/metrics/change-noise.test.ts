import { expect, it } from "vitest";
import type { Change, Reading, SeriesPoint } from "#queries/readings/reading";
import { changeNoise } from "./change-noise";

const change = (
  previous: Change["previous"],
  absolute: Change["absolute"],
  noise: boolean | null = null,
): Change => ({
  previous,
  absolute,
  relative: null,
  interval: null,
  noise,
});
const days = (values: readonly (string | null)[], complete = true): SeriesPoint[] =>
  values.map((value, day) => ({ day: `2026-11-0${day + 1}`, value, complete }));
const reading = (value: Reading["value"], by: Change | null, series: SeriesPoint[] = []) => ({
  value,
  change: by,
  series,
});

it("believes the metric's own interval", () => {
  expect(changeNoise(reading(0.2, change(0.1, 0.1, true)), "share")).toEqual({
    noise: true,
    basis: "interval",
  });
  expect(changeNoise(reading(5, change(4, 1, false)), "members")).toEqual({
    noise: false,
    basis: "interval",
  });
});

it("draws the line for counts at two standard deviations", () => {
  // 2·√(58 + 42) = 20
  expect(changeNoise(reading(62, change(38, 24)), "orders")?.noise).toBe(false);
  expect(changeNoise(reading(60, change(40, 20)), "orders")?.noise).toBe(true);
  // 2·√(0 + 4) = 4, 2·√(0 + 9) = 6
  expect(changeNoise(reading(4, change(0, 4)), "members")?.noise).toBe(true);
  expect(changeNoise(reading(0, change(9, -9)), "members")?.noise).toBe(false);
});

it("judges money by the spread of its buckets", () => {
  // Mean 20, variance (4·100 + 4·100) / 7 = 114.29, bound 2·√(2·8·114.29) = 85.52
  const series = days(["10.00", "30.00", "10.00", "30.00", "10.00", "30.00", "10.00", "30.00"]);
  expect(changeNoise(reading("160.00", change("75.00", "85.00"), series), "money")).toEqual({
    noise: true,
    basis: "spread",
  });
  expect(changeNoise(reading("160.00", change("74.00", "86.00"), series), "money")?.noise).toBe(false);
});

it("waits for a period that is still running", () => {
  const counts = (values: readonly number[], open: number): SeriesPoint[] =>
    values.map((value, place) => ({
      day: `2026-11-0${place + 1}`,
      value,
      complete: place < values.length - open,
    }));
  // One of four days is missing: up to a quarter of 1,000 may still come.
  const running = counts([250, 250, 250, 10], 1);
  expect(changeNoise(reading(760, change(1000, -240), running), "orders")).toEqual({
    noise: true,
    basis: "running",
  });
  expect(changeNoise(reading(740, change(1000, -260), running), "orders")?.basis).toBe("count");
  expect(changeNoise(reading(760, change(500, 260), running), "orders")).toEqual({
    noise: false,
    basis: "count",
  });
  expect(changeNoise(reading(760, change(1000, -240), counts([250, 250, 250, 10], 0)), "orders")?.noise).toBe(
    false,
  );
});

it("does not wait for a level, which is as large as it is", () => {
  const level: SeriesPoint[] = [
    { day: "2026-11-01", value: 900, complete: true },
    { day: "2026-11-02", value: 760, complete: false },
  ];
  expect(changeNoise(reading(760, change(1000, -240), level), "members")).toEqual({
    noise: false,
    basis: "count",
  });
});

it("says nothing where nothing tells", () => {
  const few = days(["10.00", null, "30.00", "10.00", "30.00", "10.00", "30.00"]);
  expect(changeNoise(reading("120.00", change("1.00", "119.00"), few), "money")).toBeNull();
  expect(changeNoise(reading(0.5, change(0.1, 0.4)), "share")).toBeNull();
  expect(changeNoise(reading(0.5, null), "share")).toBeNull();
  expect(changeNoise(reading(null, change(0.1, null)), "share")).toBeNull();
});
