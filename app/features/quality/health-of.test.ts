import { expect, test } from "vitest";
import { healthOf } from "./health-of";

const balance = (difference: number, damaged = 0) => ({
  project: 1,
  source: "web",
  accepted: 10,
  stored: 10 - difference - damaged,
  duplicates: 0,
  quarantined: 0,
  inFlight: 0,
  damaged,
  erased: 0,
  difference,
});

test("what the books say, the worst first", () => {
  expect(healthOf(null)).toEqual({ state: "attention", sentence: "notAudited", lines: 0 });
  expect(healthOf({ balances: [balance(0)], offSince: null })).toMatchObject({ sentence: "balanced" });
  expect(healthOf({ balances: [balance(3)], offSince: null })).toMatchObject({
    state: "attention",
    sentence: "settling",
  });
  expect(healthOf({ balances: [balance(0, 2)], offSince: null })).toEqual({
    state: "bad",
    sentence: "damaged",
    lines: 2,
  });
  expect(healthOf({ balances: [balance(3, 2), balance(-1)], offSince: 5 })).toEqual({
    state: "bad",
    sentence: "missing",
    lines: 3,
  });
  expect(healthOf({ balances: [balance(-4)], offSince: 5 })).toEqual({
    state: "bad",
    sentence: "surplus",
    lines: 4,
  });
});
