import { expect, it } from "vitest";
import { sortedRows } from "./sorted-rows";

const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key).join("");
const rows = [
  { key: "a", sold: 5, name: "茶" },
  { key: "b", sold: null, name: "t10" },
  { key: "c", sold: 20, name: "t9" },
  { key: "d", sold: 5, name: "阿" },
];
const sorted = (by: (row: (typeof rows)[number]) => number | string | null, down: boolean) =>
  keys(sortedRows(rows, by, { down, locale: "zh-CN" }));

it("sorts numbers either way; equal ones stay, and what is not known comes last", () => {
  expect(sorted(({ sold }) => sold, true)).toBe("cadb");
  expect(sorted(({ sold }) => sold, false)).toBe("adcb");
});

it("sorts texts as the language has it, and numbers in them by their size", () => {
  // In Chinese by their sound (ā, chá), before Latin letters.
  expect(sorted(({ name }) => name, false)).toBe("dacb");
  expect(sorted(({ name }) => name, true)).toBe("bcad");
});
