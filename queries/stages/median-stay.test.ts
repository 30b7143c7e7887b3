import { expect, test } from "vitest";
import { medianStay } from "./median-stay";

test("of stays that all ended, the length by which half have", () => {
  const stays = [
    { days: 9, ended: true, stays: 1 },
    { days: 2, ended: true, stays: 1 },
    { days: 4, ended: true, stays: 2 },
  ];
  expect(medianStay(stays)).toBe(4);
});

test("stays that go on count as long as they were seen", () => {
  // 5 begin. Day 2: 1 of 5 ends, 4/5 go on. Day 3: 2 are no longer seen. Day 6: 1 of 2 ends, 2/5 go on.
  const stays = [
    { days: 2, ended: true, stays: 1 },
    { days: 3, ended: false, stays: 2 },
    { days: 6, ended: true, stays: 1 },
    { days: 8, ended: false, stays: 1 },
  ];
  expect(medianStay(stays)).toBe(6);
});

test("while more than half go on nobody knows", () => {
  expect(
    medianStay([
      { days: 1, ended: true, stays: 1 },
      { days: 5, ended: false, stays: 2 },
    ]),
  ).toBeNull();
  expect(medianStay([])).toBeNull();
});
