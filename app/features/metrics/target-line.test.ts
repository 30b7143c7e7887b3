import { expect, it } from "vitest";
import { targetLine } from "./target-line";

const series = (values: readonly number[]) =>
  values.map((value, day) => ({ day: `2026-11-0${day + 1}`, value, complete: true }));

it("draws the target of a mean, a share, a score and a level", () => {
  expect(targetLine({ value: 0.2, n: 500, series: series([0.1, 0.3]) }, "0.25")).toBe(0.25);
  expect(targetLine({ value: 12, n: 40, series: [] }, "40")).toBe(40);
  expect(targetLine({ value: 130, n: null, series: series([100, 130]) }, "200")).toBe(200);
});

it("leaves out the target of a sum", () => {
  expect(targetLine({ value: 230, n: null, series: series([100, 130]) }, "200")).toBeNull();
  expect(targetLine({ value: 230, n: null, series: series([230]) }, "200")).toBeNull();
});

it("has no line without a target", () => {
  expect(targetLine({ value: 0.2, n: 500, series: [] }, undefined)).toBeNull();
});
