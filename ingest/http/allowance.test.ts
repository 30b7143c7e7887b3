import { expect, test } from "vitest";
import { keepAllowances } from "./allowance";

const NOON = Date.parse("2026-03-10T12:00:00Z");
const NOTHING_TAKEN = { day: "2026-03-10", events: 0 };

function keeper() {
  let now = NOON;
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { held: keepAllowances(() => new Date(now)), pass };
}

test("a key without an allowance may send what it likes", () => {
  const { held } = keeper();
  held.take("k", undefined, 1_000_000);
  expect(held.waitOf("k", undefined)).toBe(0);
});

test("ten seconds of a rate go at once, then the rate", () => {
  const { held, pass } = keeper();
  const allowance = { perSecond: 100, perDay: null, taken: NOTHING_TAKEN };
  held.take("k", allowance, 999);
  expect(held.waitOf("k", allowance)).toBe(0);
  // 1 was left and 301 are taken: 300 owed, and one more wanted, at 100 a second.
  held.take("k", allowance, 301);
  expect(held.waitOf("k", allowance)).toBe(4);
  pass(3);
  expect(held.waitOf("k", allowance)).toBe(1);
  pass(1);
  expect(held.waitOf("k", allowance)).toBe(0);
  expect(held.waitOf("another", allowance)).toBe(0);
});

test("a silence saves up no more than ten seconds", () => {
  const { held, pass } = keeper();
  const allowance = { perSecond: 10, perDay: null, taken: NOTHING_TAKEN };
  held.take("k", allowance, 100);
  pass(3600);
  held.take("k", allowance, 100);
  expect(held.waitOf("k", allowance)).toBe(1);
});

test("a day's quota ends at midnight UTC and remembers what was taken before the start", () => {
  const { held, pass } = keeper();
  const allowance = { perSecond: null, perDay: 500, taken: { day: "2026-03-10", events: 400 } };
  held.take("k", allowance, 99);
  expect(held.waitOf("k", allowance)).toBe(0);
  held.take("k", allowance, 1);
  expect(held.waitOf("k", allowance)).toBe(12 * 3600);
  pass(12 * 3600);
  expect(held.waitOf("k", allowance)).toBe(0);
});

test("what was taken on an earlier day does not count", () => {
  const { held } = keeper();
  expect(held.waitOf("k", { perSecond: null, perDay: 500, taken: { day: "2026-03-09", events: 900 } })).toBe(
    0,
  );
});
