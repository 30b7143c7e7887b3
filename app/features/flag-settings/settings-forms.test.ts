import { expect, test } from "vitest";
import { groupForm, handlingForm, holdoutForm } from "./settings-forms";

test("environments stand between commas of either script, each once; an empty box is no approval", () => {
  expect(handlingForm.parse({ environments: "production, dev，staging dev" })).toEqual({
    environments: ["production", "dev", "staging"],
    approval: false,
  });
  expect(handlingForm.parse({ environments: "production", approval: "on" }).approval).toBe(true);
  expect(handlingForm.safeParse({ environments: " , " }).success).toBe(false);
  expect(handlingForm.safeParse({ environments: "Production" }).success).toBe(false);
});

test("a group is of the cohort that is chosen, or of the lines", () => {
  const fields = {
    key: " koc ",
    name: "KOC",
    attribute: "id",
    ids: "anonymous",
    members: "anna\n\n ben\nanna",
  };
  expect(groupForm.parse({ ...fields, cohort: "7" })).toEqual({
    key: "koc",
    name: "KOC",
    attribute: "id",
    from: { cohort: 7, ids: "anonymous" },
  });
  expect(groupForm.parse({ ...fields, cohort: "" }).from).toEqual({ members: ["anna", "ben"] });
  expect(groupForm.safeParse({ ...fields, cohort: "many" }).success).toBe(false);
});

test("a holdout's share is typed in percent, and is neither none nor all", () => {
  const fields = { key: "q3", name: "Third quarter", hashAttribute: "id" };
  expect(holdoutForm.parse({ ...fields, share: "5" }).share).toBe(0.05);
  for (const share of ["0", "100", "", "half"]) {
    expect(holdoutForm.safeParse({ ...fields, share }).success).toBe(false);
  }
});
