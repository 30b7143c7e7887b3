import { evalCondition } from "@growthbook/growthbook";
import { describe, expect, test } from "vitest";
import { conditionSchema, groupsIn } from "./condition";

const accepted = (condition: unknown) => conditionSchema.safeParse(condition).success;
const problemsOf = (condition: unknown) =>
  conditionSchema
    .safeParse(condition)
    .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

describe("a condition of the SDK's language is taken as it is written", () => {
  test.each([
    {},
    { country: "CN", age: 7, member: true, left: null },
    {
      "device.os": { $in: ["ios", "android"] },
      name: { $ini: ["ANNA"] },
      age: { $nin: [1], $gte: 18, $lt: 65 },
    },
    {
      $or: [{ a: 1 }, { $and: [{ b: { $ne: 2 } }, { $not: { c: { $exists: true } } }] }],
      $nor: [{ d: "x" }],
    },
    {
      tags: { $elemMatch: { $eq: "tea" } },
      orders: { $elemMatch: { total: { $gt: 100 } } },
      list: { $size: { $gt: 1 } },
    },
    {
      tags: { $all: ["a", { $regex: "^b" }] },
      more: { $alli: ["A"] },
      kind: { $type: "array" },
      n: { $size: 2 },
    },
    { id: { $inGroup: "koc" }, $not: { id: { $notInGroup: "bots" } } },
    { version: { $vgte: "1.2.0", $vlt: "2.0.0-rc.1", $vne: "1.3.0" }, url: { $regexi: "^/Tea" } },
    { name: { $not: { $regex: "^test" } } },
    { shape: { width: 1, b: [1, 2], a: {} }, list: [1, { b: 2 }] },
  ])("%j", (condition) => {
    const parsed = conditionSchema.parse(condition);
    expect(JSON.stringify(parsed)).toBe(JSON.stringify(condition));
    expect(typeof evalCondition({ country: "CN" }, parsed)).toBe("boolean");
  });
});

test.each([
  [[], " wants an object"],
  ["CN", " wants an object"],
  [{ age: { $above: 3 } }, 'age Unrecognized key: "$above"'],
  [{ age: { $gt: 3, note: 1 } }, "age has an operator where none can be"],
  [{ device: { age: { $gt: 3 } } }, "device has an operator where none can be"],
  [{ age: { $gt: [3] } }, "age.$gt wants a number or a text"],
  [{ id: { $in: "anna" } }, "id.$in wants a list"],
  [{ name: { $regex: "(" } }, "name.$regex is not a regular expression"],
  [
    { id: { $inGroup: "no such name!" } },
    "id.$inGroup wants letters, digits, and _ . : | -, beginning with a letter or digit",
  ],
  [{ $xor: [{ a: 1 }] }, "$xor is not known"],
  [{ $or: { a: 1 } }, "$or wants a list of conditions"],
  [{ $or: [{ $and: [{ a: { $bad: 1 } }] }] }, '$or.0.$and.0.a Unrecognized key: "$bad"'],
])("%j is refused, and it is said where", (condition, problem) => {
  expect(problemsOf(condition)).toEqual([problem]);
});

test("what is nested without end or longer than a page is refused", () => {
  const nested = JSON.parse(`${'{"$not":'.repeat(100_000)}{"a":1}${"}".repeat(100_000)}`) as unknown;
  expect(problemsOf(nested)).toEqual([" is nested too deeply"]);
  const ids = Array.from({ length: 10_000 }, (_, place) => `member-${place}`);
  expect(problemsOf({ id: { $in: ids } })).toEqual([
    " is longer than 50000 characters; keep lists of members in a saved group",
  ]);
  expect(accepted({ id: { $in: ids.slice(0, 1000) } })).toBe(true);
});

test("the groups that a condition asks about are found wherever they are", () => {
  const condition = {
    $or: [{ id: { $inGroup: "a" } }, { $not: { id: { $notInGroup: "b" } } }],
    c: { $inGroup: "a" },
  };
  expect(groupsIn(condition)).toEqual(["a", "b", "a"]);
  expect(groupsIn({ $inGroup: 7, id: "$inGroup" })).toEqual([]);
});
