import { expect, test } from "vitest";
import { inviterTrees } from "./inviter-trees";

const treesOf = (...pairs: [string, string][]) => {
  const { persons, roots } = inviterTrees(pairs.map(([person, inviter]) => ({ person, inviter })));
  return Object.fromEntries(persons.map((person, place) => [person, roots[place]]));
};

test("every invitation leads back to who was not invited", () => {
  expect(
    treesOf(["cleo", "ben"], ["ben", "anna"], ["dan", "anna"], ["finn", "eve"], ["gil", "cleo"]),
  ).toEqual({
    ...{ ben: "anna", cleo: "anna", dan: "anna", gil: "anna" },
    finn: "eve",
  });
});

test("a ring of people who invited each other is one tree, with whoever was invited by one of them", () => {
  const ring = treesOf(["a", "b"], ["b", "c"], ["c", "a"], ["d", "c"]);
  expect(new Set(Object.values(ring)).size).toBe(1);
  expect(treesOf()).toEqual({});
});
