import { expect, test } from "vitest";
import { cohortsTable } from "./cohorts-table";

test("the latest size of each cohort, and none of one that was never found out", () => {
  const sizes = [
    { at: "2026-03-01 00:00:00.000", members: 3 },
    { at: "2026-03-02 00:00:00.000", members: 5 },
  ];
  const { rows } = cohortsTable([
    { id: 7, name: "Buyers", sizes },
    { id: 9, name: "Nobody yet", sizes: [] },
  ]);
  expect(rows).toEqual([
    ["cohort.7", "Buyers", 5, "2026-03-02 00:00:00.000"],
    ["cohort.9", "Nobody yet", 0, null],
  ]);
});
