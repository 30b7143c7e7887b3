import { expect, it } from "vitest";
import { targetState } from "./target-state";

const reading = (value: number | string | null, caution: "too-few" | "immature" | null = null) => ({
  value,
  caution,
});

it("measures how far along a metric is", () => {
  expect(targetState(reading(750), "up", "1000")).toEqual({ kind: "behind", share: 0.75 });
  expect(targetState(reading(1000), "up", "1000")).toEqual({ kind: "on-track", share: 1 });
  expect(targetState(reading("1250.50"), "up", "1000")).toEqual({ kind: "on-track", share: 1.2505 });
});

it("turns round where less is better", () => {
  expect(targetState(reading(8), "down", "4")).toEqual({ kind: "behind", share: 0.5 });
  expect(targetState(reading(3.2), "down", "4")).toEqual({ kind: "on-track", share: 1.25 });
});

it("knows scores below zero", () => {
  expect(targetState(reading(-20), "up", "30")).toEqual({ kind: "behind", share: 0 });
  expect(targetState(reading(-20), "up", "-10")).toEqual({ kind: "behind", share: 0 });
  expect(targetState(reading(5), "up", "0")).toEqual({ kind: "on-track", share: 1 });
});

it("judges what is mature where a part is not", () => {
  expect(targetState(reading(0.45, "immature"), "up", "0.3")).toEqual({ kind: "on-track", share: 1.5 });
  expect(targetState(reading(null, "immature"), "up", "0.3")).toEqual({ kind: "not-enough" });
});

it("judges nothing without a target, a value, or enough data", () => {
  expect(targetState(reading(5), "up", undefined)).toEqual({ kind: "no-target" });
  expect(targetState(reading(null), "up", "5")).toEqual({ kind: "not-enough" });
  expect(targetState(reading(60, "too-few"), "up", "5")).toEqual({ kind: "not-enough" });
});
