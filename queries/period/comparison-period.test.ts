import { expect, test } from "vitest";
import { comparisonPeriod } from "./comparison-period";

test("a short period moves back by the fewest whole weeks that clear it", () => {
  expect(comparisonPeriod({ from: "2026-03-10", to: "2026-03-11" }, "previous")).toEqual({
    from: "2026-03-03",
    to: "2026-03-04",
  });
  expect(comparisonPeriod({ from: "2026-03-09", to: "2026-03-16" }, "previous")).toEqual({
    from: "2026-03-02",
    to: "2026-03-09",
  });
  expect(comparisonPeriod({ from: "2026-03-01", to: "2026-03-31" }, "previous")).toEqual({
    from: "2026-01-25",
    to: "2026-02-24",
  });
});

test("a period of more than 31 days moves back by its own length", () => {
  expect(comparisonPeriod({ from: "2026-03-01", to: "2026-04-02" }, "previous")).toEqual({
    from: "2026-01-28",
    to: "2026-03-01",
  });
});

test.each([
  ["2026-03-01", "2026-03-31", "2025-03-01", "2025-03-31"],
  ["2024-02-28", "2024-02-29", "2023-02-28", "2023-03-01"],
  ["2024-02-29", "2024-03-01", "2023-02-28", "2023-03-01"],
  ["2024-02-01", "2024-03-01", "2023-02-01", "2023-03-01"],
  ["2025-02-01", "2025-03-01", "2024-02-01", "2024-02-29"],
])("%s to before %s a year earlier", (from, to, earlierFrom, earlierTo) => {
  expect(comparisonPeriod({ from, to }, "year")).toEqual({ from: earlierFrom, to: earlierTo });
});

test("no comparison", () => {
  expect(comparisonPeriod({ from: "2026-03-01", to: "2026-03-31" }, "none")).toBeNull();
});
