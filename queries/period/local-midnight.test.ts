import { expect, test } from "vitest";
import { localDayIn } from "#store/events/local-day";
import { addDays } from "./local-days";
import { localMidnightIn } from "./local-midnight";

test.each([
  ["UTC", "2026-03-01", "2026-03-01T00:00:00.000Z"],
  ["Asia/Shanghai", "2026-03-01", "2026-02-28T16:00:00.000Z"],
  ["Asia/Kathmandu", "2026-03-01", "2026-02-28T18:15:00.000Z"],
  ["America/New_York", "2026-03-08", "2026-03-08T05:00:00.000Z"],
  ["America/New_York", "2026-03-09", "2026-03-09T04:00:00.000Z"],
  ["Pacific/Chatham", "2026-04-05", "2026-04-04T10:15:00.000Z"],
  ["Pacific/Chatham", "2026-04-06", "2026-04-05T11:15:00.000Z"],
  // Clocks go from 24:00 to 01:00, so the day begins at one.
  ["America/Santiago", "2025-09-07", "2025-09-07T04:00:00.000Z"],
  // Samoa had no 30 December 2011.
  ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00.000Z"],
  ["Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00.000Z"],
])("in %s the day %s begins at %s", (zone, day, instant) => {
  expect(new Date(localMidnightIn(zone)(day)).toISOString()).toBe(instant);
});

test.each(["Pacific/Chatham", "America/New_York", "Australia/Lord_Howe", "America/St_Johns"])(
  "every midnight of a year in %s is the edge between two dates",
  (zone) => {
    const midnight = localMidnightIn(zone);
    const localDay = localDayIn(zone);
    for (let day = "2026-01-01"; day < "2027-01-01"; day = addDays(day, 1)) {
      expect(localDay(midnight(day))).toBe(day);
      expect(localDay(midnight(day) - 1)).toBe(addDays(day, -1));
    }
  },
);

test("an unknown zone is refused", () => {
  expect(() => localMidnightIn("Mars/Olympus")).toThrow(RangeError);
});
