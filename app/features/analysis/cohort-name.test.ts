import { expect, test } from "vitest";
import { cohortOf, isGoneCohort } from "./cohort-name";

test("a cohort's subject says which it is", () => {
  expect(["cohort.7", "cohort.07", "cohort.", "trait.cohort.7", "channel"].map(cohortOf)).toEqual([
    7,
    null,
    null,
    null,
    null,
  ]);
});

test("gone is a cohort that the project does not have, and nothing else", () => {
  const cohorts = [{ id: 7, name: "Buyers" }];
  const subjects = ["cohort.7", "cohort.8", "channel"];
  expect(subjects.filter((subject) => isGoneCohort(subject, cohorts))).toEqual(["cohort.8"]);
});
