import { expect, test } from "vitest";
import { valueReader } from "./read-value";
import { RowProblem } from "./rows/row-problem";

type As = "string" | "number" | "integer" | "boolean" | "decimal";
const read = (value: unknown, as?: As, prefix?: string) =>
  valueReader({ column: "c", as, prefix }, "rows[0].properties.p")(
    { line: 1, content: "", read: () => value },
    "the-row",
  );

test.each<[unknown, As, unknown]>([
  ["a b ", "string", "a b "],
  [12, "string", "12"],
  ["1e3", "number", 1000],
  [" -0.5 ", "number", -0.5],
  ["0042", "integer", 42],
  ["-7", "integer", -7],
  ["TRUE", "boolean", true],
  ["0", "boolean", false],
  ["No", "boolean", false],
  ["29.33", "decimal", 29.33],
  ["0029.3300", "decimal", 29.33],
  [".5", "decimal", 0.5],
  ["-3.", "decimal", -3],
  ["0.00", "decimal", 0],
  ["", "integer", undefined],
  ["  ", "decimal", undefined],
  [null, "number", undefined],
  [undefined, "string", undefined],
])("%j as %s", (value, as, expected) => {
  expect(read(value, as)).toBe(expected);
});

test("a decimal that a number would round stays a text", () => {
  expect(read("12345678901234.5678", "decimal")).toBe("12345678901234.5678");
  expect(read("0.1000000000000000055511151231257827", "decimal")).toBe(
    "0.1000000000000000055511151231257827",
  );
});

test.each<[unknown, As]>([
  ["1,000", "number"],
  ["abc", "number"],
  ["Infinity", "number"],
  ["0x10", "integer"],
  ["1.5", "integer"],
  ["9007199254740993", "integer"],
  ["maybe", "boolean"],
  ["1e3", "decimal"],
  [".", "decimal"],
  ["-", "decimal"],
  ["$5", "decimal"],
])("%j is no %s", (value, as) => {
  expect(() => read(value, as)).toThrow(RowProblem);
});

test("without a type a value stays what it is", () => {
  expect(read(true)).toBe(true);
  expect(read([{ id: 1 }])).toEqual([{ id: 1 }]);
  expect(read("007")).toBe("007");
  expect(read("")).toBeUndefined();
});

test("a prefix comes before a value, and makes none of nothing", () => {
  expect(read("7", undefined, "shop-")).toBe("shop-7");
  expect(read(7, undefined, "shop-")).toBe("shop-7");
  expect(read("", undefined, "shop-")).toBeUndefined();
});

test("a number that lost digits is not made an id", () => {
  expect(() => read(Number.MAX_SAFE_INTEGER + 1, "string")).toThrow("in quotes");
  expect(() => read({ a: 1 }, "string")).toThrow("a list or an object");
});

test("constants and the row's identity", () => {
  const row = { line: 1, content: "", read: () => "x" };
  expect(valueReader({ constant: 0 }, "p")(row, "the-row")).toBe(0);
  expect(valueReader({ row: "id" }, "p")(row, "the-row")).toBe("the-row");
});
