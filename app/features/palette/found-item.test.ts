import { expect, test } from "vitest";
import { distanceFrom, isMeant } from "./found-item";

test.each([
  ["", true],
  ["net", true],
  ["SALES net", true],
  ["净销售", true],
  ["net orders", false],
])("%j in the names of net sales: %s", (typed, meant) => {
  expect(isMeant(typed, ["net_sales", "Net sales", "净销售额"])).toBe(meant);
});

test.each([
  ["net sales ", 0],
  ["NET_SALES", 0],
  ["净销", 1],
  ["sales net", 2],
])("%j is %i from the names of net sales", (typed, distance) => {
  expect(distanceFrom(typed, ["net_sales", "Net sales", "净销售额"])).toBe(distance);
});
