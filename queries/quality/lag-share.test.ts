import { expect, test } from "vitest";
import { lagShare } from "./lag-share";

test("the least step that was enough for a share of the events", () => {
  const steps = new Map([
    [1000, 9],
    [200, 90],
    [5000, 1],
  ]);
  expect(lagShare(steps, 0.5)).toBe(200);
  expect(lagShare(steps, 0.9)).toBe(200);
  expect(lagShare(steps, 0.99)).toBe(1000);
  expect(lagShare(steps, 1)).toBe(5000);
  expect(lagShare(new Map(), 0.5)).toBeNull();
});
