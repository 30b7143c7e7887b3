import { expect, test } from "vitest";
import { concentrationCurve, membersOf } from "./concentration";

// Of ten members one interacts 60 times, one 20, two 10 each, and six not at all: 100 in all.
const counts = [
  { interactions: 60, members: 1 },
  { interactions: 20, members: 1 },
  { interactions: 10, members: 2 },
  { interactions: 0, members: 6 },
];

test("the most active members' share of all interactions, member by member", () => {
  const shares = concentrationCurve(counts).map(({ of, members, share }) => [of, members, share]);
  expect(shares.slice(0, 7)).toEqual([
    [0.01, 1, 0.6],
    [0.05, 1, 0.6],
    [0.1, 1, 0.6],
    [0.2, 2, 0.8],
    [0.3, 3, 0.9],
    [0.4, 4, 1],
    [0.5, 5, 1],
  ]);
  expect(shares.at(-1)).toEqual([1, 10, 1]);
});

test("of nobody, and of members who do not interact, there is no share", () => {
  expect(concentrationCurve([]).map(({ members, share }) => [members, share])[0]).toEqual([0, null]);
  expect(concentrationCurve([{ interactions: 0, members: 3 }]).every(({ share }) => share === null)).toBe(
    true,
  );
});

test("a share of members is rounded up, but not for an error of floating point", () => {
  expect([membersOf(0.1, 30), membersOf(0.1, 31), membersOf(0.3, 10), membersOf(0.01, 5)]).toEqual([
    3, 4, 3, 1,
  ]);
});
