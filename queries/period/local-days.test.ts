import { expect, test } from "vitest";
import { addDays, addMonths, dayNumber, dayOfNumber, daysBetween, daysOf, weekday } from "./local-days";

test("days are counted on the calendar, through leap days and years", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2025-02-28", 1)).toBe("2025-03-01");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(daysBetween("2025-12-30", "2026-01-02")).toBe(3);
  expect(daysOf({ from: "2024-02-28", to: "2024-03-01" })).toEqual(["2024-02-28", "2024-02-29"]);
  expect(dayNumber("1970-01-02")).toBe(1);
  expect(dayOfNumber(20_000)).toBe("2024-10-04");
});

test("a month later is the same date, or the last one of a shorter month", () => {
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2024-02-29", -12)).toBe("2023-02-28");
  expect(addMonths("2026-01-15", -1)).toBe("2025-12-15");
});

test("weekdays run from Monday 1 to Sunday 7, before 1970 too", () => {
  expect(weekday("2026-03-02")).toBe(1);
  expect(weekday("2026-03-08")).toBe(7);
  expect(weekday("1969-12-31")).toBe(3);
});
