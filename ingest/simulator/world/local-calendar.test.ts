import { describe, expect, it } from "vitest";
import { localCalendar } from "./local-calendar";

const HOUR = 3_600_000;
const iso = (ms: number): string => new Date(ms).toISOString();

describe("local calendar", () => {
  it("ends with a whole day when history ends at local midnight", () => {
    const calendar = localCalendar("Asia/Shanghai", Date.parse("2026-06-30T16:00:00Z"), 2);
    expect(calendar.length).toBe(2);
    expect([0, 1, 2].map((day) => iso(calendar.startOf(day)))).toEqual([
      "2026-06-28T16:00:00.000Z",
      "2026-06-29T16:00:00.000Z",
      "2026-06-30T16:00:00.000Z",
    ]);
    expect([0, 1].map((day) => calendar.dateOf(day))).toEqual(["2026-06-29", "2026-06-30"]);
    expect(calendar.weekdayOf(0)).toBe(0);
  });

  it("adds the running day otherwise", () => {
    const calendar = localCalendar("Asia/Shanghai", Date.parse("2026-06-30T15:59:59.999Z"), 2);
    expect(calendar.length).toBe(3);
    expect(calendar.dateOf(2)).toBe("2026-06-30");
  });

  it("has days of 23 and of 25 hours", () => {
    const spring = localCalendar("America/New_York", Date.parse("2026-03-09T12:00:00Z"), 2);
    expect(spring.dateOf(1)).toBe("2026-03-08");
    expect(spring.startOf(2) - spring.startOf(1)).toBe(23 * HOUR);
    expect(iso(spring.instant(1, HOUR))).toBe("2026-03-08T06:00:00.000Z");
    expect(iso(spring.instant(1, 20 * HOUR))).toBe("2026-03-09T00:00:00.000Z");
    const autumn = localCalendar("America/New_York", Date.parse("2026-11-02T12:00:00Z"), 2);
    expect(autumn.startOf(2) - autumn.startOf(1)).toBe(25 * HOUR);
    expect(iso(autumn.instant(1, 20 * HOUR))).toBe("2026-11-02T01:00:00.000Z");
  });

  it("begins a day whose midnight does not exist where the gap ends", () => {
    const calendar = localCalendar("Africa/Cairo", Date.parse("2026-04-25T12:00:00Z"), 2);
    expect(calendar.dateOf(1)).toBe("2026-04-24");
    expect(iso(calendar.startOf(1))).toBe("2026-04-23T22:00:00.000Z");
    expect(calendar.startOf(2) - calendar.startOf(1)).toBe(23 * HOUR);
  });

  it("tells the day of an instant, at the edges too", () => {
    const calendar = localCalendar("America/New_York", Date.parse("2026-11-05T12:00:00Z"), 8);
    for (let day = 0; day < calendar.length; day += 1) {
      expect(calendar.dayOf(calendar.startOf(day))).toBe(day);
      expect(calendar.dayOf(calendar.startOf(day + 1) - 1)).toBe(day);
    }
    expect(calendar.dayOf(calendar.startOf(0) - 1)).toBe(-1);
  });
});
