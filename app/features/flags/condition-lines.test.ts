import { expect, test } from "vitest";
import { conditionOfLines, linesOf, valueOf, valueText } from "./condition-lines";

const line = (attribute: string, is: string, value: string) => ({ attribute, is, value });

test("a condition of attributes is lines that must all hold", () => {
  const condition = { country: "CN", age: { $gte: 18 }, tier: { $in: ["gold", "7", 7] }, vip: true };
  const lines = linesOf(condition);
  expect(lines).toEqual({
    join: "all",
    lines: [
      line("country", "is", "CN"),
      line("age", "$gte", "18"),
      line("tier", "$in", 'gold, "7", 7'),
      line("vip", "is", "true"),
    ],
  });
  expect(lines && conditionOfLines(lines)).toEqual(condition);
});

test("an attribute asked for twice is held against both", () => {
  const between = linesOf({ age: { $gte: 18, $lt: 30 } });
  expect(between?.lines).toEqual([line("age", "$gte", "18"), line("age", "$lt", "30")]);
  const said = between && conditionOfLines(between);
  expect(said).toEqual({ $and: [{ age: { $gte: 18 } }, { age: { $lt: 30 } }] });
  expect(linesOf(said ?? {})).toEqual(between);
});

test("alternatives of one line each are lines of which any must hold", () => {
  const condition = { $or: [{ country: "CN" }, { id: { $inGroup: "koc" } }, { app: { $vgte: "2.10" } }] };
  const lines = linesOf(condition);
  expect(lines?.join).toBe("any");
  expect(lines?.lines[2]).toEqual(line("app", "$vgte", "2.10"));
  expect(lines && conditionOfLines(lines)).toEqual(condition);
});

test("everybody is no line", () => {
  expect(linesOf({})).toEqual({ join: "all", lines: [] });
  expect(conditionOfLines({ join: "any", lines: [] })).toEqual({});
});

test.each([
  { $not: { country: "CN" } },
  { $or: [{ country: "CN", vip: true }, { age: 7 }] },
  { $or: [{ country: "CN" }], vip: true },
  { tags: { $elemMatch: { $eq: "vip" } } },
  { tags: ["a", "b"] },
  { place: { city: "上海" } },
  { tags: { $size: { $gt: 2 } } },
  { country: { $in: "CN" } },
  { country: { $in: ["CN, HK"] } },
  { age: { $eq: 18 } },
  { name: { $regex: "^tea " } },
])("what lines cannot say stays JSON: %j", (condition) => {
  expect(linesOf(condition)).toBeNull();
});

test("what is typed is a number, true, false or null if it looks so, and a text in quotes or otherwise", () => {
  const typed = ["18", '"18"', "true", "null", "上海", " gold ", "1.2.0", "{}", ""];
  expect(typed.map(valueOf)).toEqual([18, "18", true, null, "上海", "gold", "1.2.0", "{}", ""]);
  for (const value of [18, "18", true, "true", null, "null", "tea", "a, b", "{}", "[1]"]) {
    expect(valueOf(valueText(value))).toBe(value);
  }
});
