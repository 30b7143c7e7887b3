import { expect, test } from "vitest";
import { keptOrder } from "./kept-order";

test("rules that came or went leave the order; those that changed places do not", () => {
  expect(keptOrder({ before: ["a", "b"], after: ["a", "new", "b"] })).toBe(true);
  expect(keptOrder({ before: ["a", "b", "c"], after: ["a", "c"] })).toBe(true);
  expect(keptOrder({ before: ["a", "b"], after: ["b", "a"] })).toBe(false);
  expect(keptOrder({ before: ["a", "b", "c"], after: ["c", "new", "a"] })).toBe(false);
});
