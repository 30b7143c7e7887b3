import { expect, test } from "vitest";
import { tellingProperties } from "./telling-properties";

test("what usually tells the most comes first, then others as they come, three in all", () => {
  const json = JSON.stringify({ debug: true, step: 2, order_id: "O-1", title: "Tea", more: "x" });
  expect(tellingProperties(json, false)).toEqual([
    ["title", "Tea"],
    ["order_id", "O-1"],
    ["debug", "true"],
  ]);
});

test("the amount takes the place of one, and is not said twice", () => {
  const json = JSON.stringify({ total: 12, currency: "CNY", order_id: "O-1", a: 1, b: 2 });
  expect(tellingProperties(json, true)).toEqual([
    ["order_id", "O-1"],
    ["a", "1"],
  ]);
  expect(tellingProperties('{"total":0}', false)).toEqual([["total", "0"]]);
});

test("lists, objects and what is empty are passed over, long texts cut", () => {
  const json = JSON.stringify({ products: [1], address: {}, note: "", nothing: null, long: "长".repeat(80) });
  expect(tellingProperties(json, false)).toEqual([["long", `${"长".repeat(59)}…`]]);
  expect(tellingProperties("[]", false)).toEqual([]);
});
