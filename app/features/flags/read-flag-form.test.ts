import { expect, test } from "vitest";
import { flagForm, readDefinition } from "./read-flag-form";

test("a definition is read from JSON, with what it leaves out", () => {
  expect(readDefinition('{"defaultValue":false,"on":["production"]}')).toEqual({
    definition: {
      description: "",
      on: ["production"],
      defaultValue: false,
      rules: [],
      prerequisites: [],
      schedule: null,
    },
  });
});

test("what is wrong in a rule is told by the rule's id, wherever it stands", () => {
  const rules = [
    { kind: "force", id: "vip", value: true },
    { kind: "rollout", id: "some", value: true, coverage: 7 },
    { kind: "force", id: "old", value: 1, condition: { country: { $is: "CN" } } },
  ];
  const read = readDefinition(JSON.stringify({ defaultValue: false, rules }));
  const paths = "problems" in read ? read.problems.map(({ path }) => path) : [];
  expect(paths).toEqual(["rules.some.coverage", "rules.old.condition.country"]);
});

test.each(["", "{", "[]", '{"defaultValue":1,"rules":{}}', '{"defaultValue":1,"rules":[7]}'])(
  "%j is no definition, and says so",
  (text) => expect(readDefinition(text)).toHaveProperty("problems"),
);

test("forms that are not a flag's are none", () => {
  expect(flagForm.safeParse({ intent: "publish", draft: "3", turn: "1" }).data).toEqual({
    intent: "publish",
    draft: 3,
    turn: 1,
  });
  expect(flagForm.safeParse({ intent: "publish", draft: "x" }).success).toBe(false);
  expect(flagForm.safeParse({ intent: "format" }).success).toBe(false);
});
