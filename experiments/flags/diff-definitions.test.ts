import { expect, test } from "vitest";
import { diffDefinitions } from "./diff-definitions";
import { flagDefinition } from "./flag-definition";

const force = (id: string, value: unknown, more: object = {}) => ({ kind: "force", id, value, ...more });
const differences = (before: object, after: object) =>
  diffDefinitions(
    flagDefinition.parse({ defaultValue: false, ...before }),
    flagDefinition.parse({ defaultValue: false, ...after }),
  ).map(({ path, before: was, after: is }) => [path, was, is]);

test("nothing is different between the same", () => {
  expect(differences({ rules: [force("a", 1)] }, { rules: [force("a", 1)] })).toEqual([]);
});

test("what changed is named by its path, within rules by their ids", () => {
  const before = { rules: [force("a", { tea: 1, cup: [1] }), force("b", 2)], on: ["dev"] };
  const after = {
    rules: [force("b", 2), force("a", { tea: 2, cup: [1, 2] }, { condition: { age: 1 } })],
    on: [],
  };
  expect(differences(before, after)).toEqual([
    ["on", ["dev"], []],
    ["ruleOrder", ["a", "b"], ["b", "a"]],
    ["rules.a.condition.age", undefined, 1],
    ["rules.a.value.tea", 1, 2],
    ["rules.a.value.cup", [1], [1, 2]],
  ]);
});

test("a rule that came or went is there as a whole", () => {
  const [order, went, came] = differences({ rules: [force("a", 1)] }, { rules: [force("b", 2)] });
  expect(order).toEqual(["ruleOrder", ["a"], ["b"]]);
  expect(went).toMatchObject(["rules.a", { value: 1 }, undefined]);
  expect(came).toMatchObject(["rules.b", undefined, { value: 2 }]);
});
