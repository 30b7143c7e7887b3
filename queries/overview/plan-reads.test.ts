import { expect, test } from "vitest";
import { planReads } from "./plan-reads";

const march = { from: "2026-03-01", to: "2026-03-31" };
const february = { from: "2026-01-25", to: "2026-02-24" };
const lastYear = { from: "2025-03-01", to: "2025-03-31" };
const firstWeek = { from: "2026-03-01", to: "2026-03-08" };

test("neighbours are read in one go, with what trails before them and returns after them", () => {
  expect(planReads([march, february, firstWeek])).toEqual([
    {
      days: { from: "2026-01-25", to: "2026-03-31" },
      presence: { from: "2025-12-27", to: "2026-04-30" },
      spans: [february, march, firstWeek],
    },
  ]);
});

test("the months between a period and last year's are not read", () => {
  expect(planReads([march, lastYear, firstWeek])).toEqual([
    { days: lastYear, presence: { from: "2025-01-31", to: "2025-04-30" }, spans: [lastYear] },
    { days: march, presence: { from: "2026-01-31", to: "2026-04-30" }, spans: [march, firstWeek] },
  ]);
});
