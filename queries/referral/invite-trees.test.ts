import { expect, test } from "vitest";
import { inviteTrees } from "./invite-trees";

const invited = (...pairs: [person: string, inviter: string][]) =>
  inviteTrees(pairs.map(([person, inviter]) => ({ person, inviter })));

test("a tree leads back to who was invited by nobody, in whatever order it is told", () => {
  expect(invited(["d", "c"], ["b", "a"], ["c", "b"], ["e", "a"], ["y", "x"])).toEqual(
    new Map([
      ["d", "a"],
      ["c", "a"],
      ["b", "a"],
      ["e", "a"],
      ["y", "x"],
    ]),
  );
});

test("a ring is a tree of its own, with those who hang on it", () => {
  const trees = invited(["q", "c"], ["b", "a"], ["c", "b"], ["a", "c"]);
  expect(trees).toEqual(
    new Map([
      ["q", "a"],
      ["c", "a"],
      ["b", "a"],
    ]),
  );
});
