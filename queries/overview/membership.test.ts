import { expect, test } from "vitest";
import { membership } from "./membership";

const members = membership([
  { day: "2026-02-28", members_joined: 40, members_left: 3 },
  { day: "2026-03-02", members_joined: 5, members_left: 1 },
  { day: "2026-03-04", members_joined: 0, members_left: 2 },
]);

test("the total before a day is what all days up to then leave", () => {
  expect(
    ["2026-02-28", "2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2027-01-01"].map(
      (day) => members.totalBefore(day),
    ),
  ).toEqual([0, 37, 37, 41, 41, 39, 39]);
});

test("joins of a day", () => {
  expect(members.joinedOn("2026-03-02")).toBe(5);
  expect(members.joinedOn("2026-03-03")).toBe(0);
});
