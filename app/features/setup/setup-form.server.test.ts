import { expect, it } from "vitest";
import { parseSetupForm } from "./setup-form.server";

const formOf = (changes: Record<string, string>) => {
  const form = new FormData();
  const filled = {
    token: "t",
    name: " Lin ",
    email: "Lin@Example.com",
    password: "0123456789",
    projectName: "Tea Club",
    projectKey: "tea-club",
    zone: "Asia/Shanghai",
    currency: "cny",
  };
  for (const [name, value] of Object.entries({ ...filled, ...changes })) form.set(name, value);
  return form;
};

it("reads a filled form", () => {
  expect(parseSetupForm(formOf({}))).toEqual({
    kind: "valid",
    values: {
      name: "Lin",
      email: "lin@example.com",
      password: "0123456789",
      projectName: "Tea Club",
      projectKey: "tea-club",
      zone: "Asia/Shanghai",
      currency: "CNY",
    },
  });
});

it.each([
  [{ password: "012345678" }, ["password"]],
  [{ projectKey: "Tea Club" }, ["projectKey"]],
  [{ zone: "Mars/Base" }, ["zone"]],
  [{ currency: "yuan" }, ["currency"]],
  [{ name: " ", email: "lin", projectName: "" }, ["name", "email", "projectName"]],
])("names the fields that cannot be right: %j", (changes, fields) => {
  expect(parseSetupForm(formOf(changes))).toEqual({ kind: "invalid", fields });
});
