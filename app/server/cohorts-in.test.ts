import { expect, test } from "vitest";
import { cohortsIn } from "./cohorts-in";

test("cohorts are named by filters and breakdowns", () => {
  const search = new URLSearchParams({
    filter: JSON.stringify({
      all: [
        { subject: "cohort.7", is: "known" },
        { subject: "cohort.12", is: "unknown" },
      ],
    }),
    breakdown: "cohort.7",
    steps: '[{"events":[{"event":"A","filter":{"subject":"cohort.3","is":"known"}}]}]',
  });
  expect(cohortsIn(search)).toEqual([7, 12, 3]);
  expect(cohortsIn(new URLSearchParams({ breakdown: "property.cohort" }))).toEqual([]);
});
