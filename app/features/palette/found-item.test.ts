import { expect, test } from "vitest";
import { isMeant } from "./found-item";

test.each([
  ["", true],
  ["net", true],
  ["SALES net", true],
  ["净销售", true],
  ["net orders", false],
])("%j in the names of net sales: %s", (typed, meant) => {
  expect(isMeant(typed, ["net_sales", "Net sales", "净销售额"])).toBe(meant);
});
