import { expect, test } from "vitest";
import { buckets } from "./buckets";

const starts = (from: string, to: string, by: "day" | "week" | "month", weekStart = 1) =>
  buckets({ from, to }, by, weekStart).map((bucket) => `${bucket.from}/${bucket.to}`);

test("days", () => {
  expect(starts("2025-12-31", "2026-01-02", "day")).toEqual([
    "2025-12-31/2026-01-01",
    "2026-01-01/2026-01-02",
  ]);
});

test("weeks begin on the project's weekday and are clipped to the period", () => {
  // 2026-03-04 is a Wednesday.
  expect(starts("2026-03-04", "2026-03-17", "week", 1)).toEqual([
    "2026-03-04/2026-03-09",
    "2026-03-09/2026-03-16",
    "2026-03-16/2026-03-17",
  ]);
  expect(starts("2026-03-04", "2026-03-17", "week", 7)).toEqual([
    "2026-03-04/2026-03-08",
    "2026-03-08/2026-03-15",
    "2026-03-15/2026-03-17",
  ]);
});

test("months", () => {
  expect(starts("2025-12-15", "2026-02-01", "month")).toEqual([
    "2025-12-15/2026-01-01",
    "2026-01-01/2026-02-01",
  ]);
});
