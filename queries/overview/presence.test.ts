import { expect, test } from "vitest";
import { presence } from "./presence";

//        1 2 3 4 5 6   March 2026
// anna   x x . . x .
// ben    . x . x . .
// cleo   x . . . . x
const day = (date: number, ...members: [gap: number, members: number][]) => ({
  day: `2026-03-0${date}`,
  gaps: members.map(([gap]) => gap),
  members: members.map(([, count]) => count),
  back: [0, 0, 0],
});
const counted = presence([
  day(1, [31, 2]),
  day(2, [1, 1], [31, 1]),
  day(4, [2, 1]),
  day(5, [3, 1]),
  { ...day(6, [5, 1]), back: [4, 5, 6] },
]);
const during = (from: number, to: number) =>
  counted.activeDuring({ from: `2026-03-0${from}`, to: `2026-03-0${to}` });

test("a day's members", () => {
  expect([1, 2, 3, 4, 5, 6].map((from) => during(from, from + 1))).toEqual([2, 2, 0, 1, 1, 1]);
});

test("each member counts once in a run of days", () => {
  expect(during(1, 3)).toBe(3);
  expect(during(1, 7)).toBe(3);
  expect(during(2, 6)).toBe(2);
  expect(during(4, 6)).toBe(2);
  expect(during(5, 7)).toBe(2);
  expect(during(3, 4)).toBe(0);
});

test("returns after 1, 7 and 30 days", () => {
  expect(counted.backOn("2026-03-06", 1)).toBe(4);
  expect(counted.backOn("2026-03-06", 7)).toBe(5);
  expect(counted.backOn("2026-03-06", 30)).toBe(6);
  expect(counted.backOn("2026-03-03", 1)).toBe(0);
});

test("a run longer than a month cannot be told", () => {
  expect(() => counted.activeDuring({ from: "2026-03-01", to: "2026-04-02" })).toThrow(RangeError);
});
