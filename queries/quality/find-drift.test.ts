import { describe, expect, test } from "vitest";
import { findDrift } from "./find-drift";

const SINCE = "2026-03-10 00:00:00.000";
const BEFORE = "2026-01-01 08:00:00.000";
const AFTER = "2026-03-11 08:00:00.000";
const event = (name: string, firstSeen: string, ...counts: number[]) => ({ event: name, firstSeen, counts });
const property = (name: string, kind: "text" | "number", firstSeen: string, of = "Order") => ({
  event: of,
  property: name,
  kind,
  firstSeen,
});

test("an event that never came before is new, unless all are", () => {
  const old = event("Order", BEFORE);
  expect(findDrift([old, event("Odrer", AFTER)], [], SINCE).newEvents).toEqual([
    { event: "Odrer", firstSeen: AFTER },
  ]);
  expect(findDrift([event("Odrer", AFTER)], [], SINCE).newEvents).toEqual([]);
});

test("a property that an older event never had is new; those of a new event are not", () => {
  const events = [event("Order", BEFORE), event("Tea", AFTER)];
  const seen = [
    property("total", "number", BEFORE),
    property("coupon", "text", AFTER),
    property("leaf", "text", AFTER, "Tea"),
  ];
  expect(findDrift(events, seen, SINCE).newProperties).toEqual([property("coupon", "text", AFTER)]);
});

test("a property that comes with another kind has changed; one that did so before has not", () => {
  const seen = [
    property("total", "text", AFTER),
    property("total", "number", BEFORE),
    property("old", "number", BEFORE),
    property("old", "text", "2026-02-01 00:00:00.000"),
  ];
  const { changedKinds, newProperties } = findDrift([event("Order", BEFORE)], seen, SINCE);
  expect(changedKinds).toEqual([{ ...property("total", "text", AFTER), before: ["number"] }]);
  expect(newProperties).toEqual([]);
});

describe("a drop is three deviations below the same weekdays before", () => {
  const dropsOf = (...counts: number[]) => findDrift([event("Order", BEFORE, ...counts)], [], SINCE).drops;

  test("of a steady event by the noise of a count", () => {
    // Mean 100, deviation √100 = 10: the bound is 70.
    expect(dropsOf(70, 100, 100, 100, 100)).toEqual([]);
    expect(dropsOf(69, 100, 100, 100, 100)).toEqual([{ event: "Order", count: 69, usual: 100 }]);
  });
  test("of an unsteady event by its own", () => {
    // Mean 100, sample deviation √(2 × 30² / 3) = 24.49…: the bound is 26.5.
    expect(dropsOf(27, 70, 130, 100, 100)).toEqual([]);
    expect(dropsOf(26, 70, 130, 100, 100)).toMatchObject([{ count: 26 }]);
  });
  test("rare and young events are passed over", () => {
    expect(dropsOf(0, 9, 9, 9, 9)).toEqual([]);
    expect(dropsOf(0, 500, 500, 0, 0)).toEqual([]);
  });
});
