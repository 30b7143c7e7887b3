import { expect, test } from "vitest";
import { readCohortForm } from "./read-cohort-form";

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test("a list of users, one on a line or between commas, each once", () => {
  const form = formOf({ intent: "create", name: " Testers ", users: "anna\nben, cleo，anna\n\n" });
  expect(readCohortForm(form)).toEqual({
    kind: "create",
    cohort: { name: "Testers", from: { users: ["anna", "ben", "cleo"] } },
  });
});

test("what is missing is said", () => {
  expect(readCohortForm(formOf({ intent: "create", name: " ", users: "anna" }))).toMatchObject({
    problem: "name",
  });
  expect(readCohortForm(formOf({ intent: "create", name: "Testers", users: " , " }))).toMatchObject({
    problem: "users",
  });
  expect(readCohortForm(formOf({ intent: "create", name: "Testers", criteria: "{" }))).toMatchObject({
    problem: "criteria",
  });
});

test("a change says a name, and members unless the list stays as it is", () => {
  const renamed = formOf({ intent: "change", name: "Testers", users: "" });
  expect(readCohortForm(renamed)).toEqual({ kind: "change", cohort: { name: "Testers" } });
  const listed = formOf({ intent: "change", name: "Testers", users: "dan" });
  expect(readCohortForm(listed)).toMatchObject({ kind: "change", cohort: { from: { users: ["dan"] } } });
  const nothing = formOf({ intent: "change", name: "Testers", criteria: '{"criteria":[]}' });
  expect(readCohortForm(nothing)).toMatchObject({ kind: "refused", problem: "criteria" });
});

test("removing wants an id; anything else is not ours", () => {
  expect(readCohortForm(formOf({ intent: "remove", cohort: "7" }))).toEqual({ kind: "remove", id: 7 });
  expect(readCohortForm(formOf({ intent: "remove", cohort: "all" }))).toEqual({ kind: "foreign" });
  expect(readCohortForm(formOf({}))).toEqual({ kind: "foreign" });
});
