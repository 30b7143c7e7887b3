import { expect, test } from "vitest";
import { clockHours } from "./clock-hours";

const LATER = Date.parse("2027-01-01T00:00:00Z");
const hours = (passed: ReadonlyMap<string, number>) => [...passed.values()].reduce((a, b) => a + b, 0);

test("a week without a change of the clocks has each hour of each weekday once", () => {
  const passed = clockHours({ from: "2026-03-02", to: "2026-03-09" }, "Asia/Shanghai", LATER);
  expect(passed.size).toBe(168);
  expect(new Set(passed.values())).toEqual(new Set([1]));
});

// In New York two o'clock did not come on Sunday the 8th of March 2026, and one o'clock came twice on the 1st of November.
test("an hour that the clocks leave out did not pass, and one that they repeat passed twice", () => {
  const spring = clockHours({ from: "2026-03-08", to: "2026-03-09" }, "America/New_York", LATER);
  expect([hours(spring), spring.get("7 2"), spring.get("7 3")]).toEqual([23, undefined, 1]);
  const autumn = clockHours({ from: "2026-11-01", to: "2026-11-02" }, "America/New_York", LATER);
  expect([hours(autumn), autumn.get("7 1"), autumn.get("7 2")]).toEqual([25, 2, 1]);
});

test("the running hour has passed in part, and later ones have not", () => {
  const now = Date.parse("2026-03-02T09:45+08:00");
  const passed = clockHours({ from: "2026-03-02", to: "2026-03-10" }, "Asia/Shanghai", now);
  expect([passed.get("1 8"), passed.get("1 9"), passed.get("1 10"), passed.size]).toEqual([
    1,
    0.75,
    undefined,
    10,
  ]);
});
