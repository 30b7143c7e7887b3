import { expect, test } from "vitest";
import { clockTime, instantAt } from "./clock-time";

test("a time on the project's clocks is an instant, and back", () => {
  expect(instantAt("2026-03-10T08:30", "Asia/Shanghai")).toBe("2026-03-10T00:30:00.000Z");
  expect(clockTime("2026-03-10T00:30:00.000Z", "Asia/Shanghai")).toBe("2026-03-10T08:30:00");
  expect(clockTime("2026-03-10T08:30:00+08:00", "UTC")).toBe("2026-03-10T00:30:00");
  expect(clockTime(null, "UTC")).toBe("");
  expect(instantAt("", "UTC")).toBeNull();
});

test("around a change of clocks: a time that comes twice is its first, one that is skipped moves on", () => {
  // New York 2026: clocks go back on 1 November at 02:00 (UTC-4 to UTC-5), and forward on 8 March at 02:00.
  expect(instantAt("2026-11-01T01:30:00", "America/New_York")).toBe("2026-11-01T05:30:00.000Z");
  expect(instantAt("2026-11-01T02:30:00", "America/New_York")).toBe("2026-11-01T07:30:00.000Z");
  expect(instantAt("2026-03-08T01:30:00", "America/New_York")).toBe("2026-03-08T06:30:00.000Z");
  expect(instantAt("2026-03-08T02:30:00", "America/New_York")).toBe("2026-03-08T07:30:00.000Z");
  expect(instantAt("2026-03-08T03:30:00", "America/New_York")).toBe("2026-03-08T07:30:00.000Z");
});
