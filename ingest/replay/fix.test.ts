import { expect, test } from "vitest";
import { applyFixes } from "./apply-fixes";
import { parseFixes } from "./fix";

/** A piece after rules written as people write them. */
function fixed(piece: unknown, rules: string): unknown {
  const parsed = parseFixes(rules);
  if ("problem" in parsed) throw new Error(parsed.problem.text);
  return applyFixes(piece, parsed.fixes);
}

test("set puts a value, making what is on the way", () => {
  expect(fixed({ a: 1 }, "set b.c = 2")).toEqual({ a: 1, b: { c: 2 } });
  expect(fixed({ b: "x" }, 'set b.c = {"d": [true, null]}')).toEqual({ b: { c: { d: [true, null] } } });
  expect(fixed({}, "set currency = CNY")).toEqual({ currency: "CNY" });
  expect(fixed({}, "set name = a = b")).toEqual({ name: "a = b" });
});

test("move and drop touch what is there, and nothing else", () => {
  const piece = { properties: { price: 3, debug: true }, event: "Order Completed" };
  expect(fixed(piece, "move properties.price -> properties.total\ndrop properties.debug")).toEqual({
    properties: { total: 3 },
    event: "Order Completed",
  });
  expect(fixed(piece, "move x.y -> z; drop properties.none; drop event.length")).toEqual(piece);
  expect(piece.properties).toEqual({ price: 3, debug: true });
});

test.each([
  ["¥1,299.00", 1299],
  ["12.50 CNY", 12.5],
  ["-3", -3],
  ["−0.5", -0.5],
  ["1 234 567", 1_234_567],
  ["1234567890123456789", "1234567890123456789"],
  ["3 for 10", "3 for 10"],
  ["none", "none"],
  [7, 7],
])("number makes %j %j", (sent, wanted) => {
  expect(fixed({ total: sent }, "number total")).toEqual({ total: wanted });
});

test("text makes a text of what is none", () => {
  expect(fixed({ a: 5, b: "x", c: { d: 1 } }, "text a;text b;text c")).toEqual({
    a: "5",
    b: "x",
    c: '{"d":1}',
  });
});

test("a piece that is no object stays as it is", () => {
  expect(fixed([1], "set a = 1")).toEqual([1]);
});

test.each([
  "set a",
  "set = 1",
  "move a = b",
  "move a -> b c",
  "remove a",
  "drop a -> b",
  "drop __proto__.x",
  "set constructor.prototype.x = 1",
  "set a..b = 1",
])("%s is no rule", (line) => {
  expect(parseFixes(`# a comment\n\n${line}`)).toEqual({ problem: { line: 3, text: line } });
});
