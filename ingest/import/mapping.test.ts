import { expect, test } from "vitest";
import { parseMapping, readMapping } from "./mapping";

const time = { column: "at", format: "YYYY-MM-DD", zone: "UTC" };
const row = { type: "track", event: "Order Completed", userId: { column: "customer" }, time };

function complaint(mapping: unknown): string[] {
  try {
    parseMapping(mapping, "shop.json");
  } catch (error) {
    return error instanceof Error ? error.message.split("\n") : [];
  }
  return [];
}

test("the smallest mapping", () => {
  expect(parseMapping({ name: "shop", rows: [row] }, "shop.json")).toMatchObject({
    name: "shop",
    csv: { delimiter: "," },
    lookups: [],
    rows: [{ ...row, properties: {}, context: {}, when: [] }],
  });
});

test("what holds for every row is said once, and a row may say otherwise", () => {
  const mapping = parseMapping(
    {
      name: "shop",
      every: {
        userId: { column: "customer" },
        time,
        properties: { shop: { constant: "north" }, till: { column: "till" } },
      },
      rows: [
        { type: "track", event: "Order Completed", properties: { till: { constant: 1 } } },
        { type: "identify", userId: { column: "buyer" }, traits: { city: { column: "city" } } },
      ],
    },
    "shop.json",
  );
  expect(mapping.rows).toMatchObject([
    {
      userId: { column: "customer" },
      time,
      properties: { shop: { constant: "north" }, till: { constant: 1 } },
    },
    { userId: { column: "buyer" }, time, traits: { city: { column: "city" } } },
  ]);
});

test("one condition or a list", () => {
  const when = { column: "kind", equals: "sale" };
  const [one, list] = [when, [when]].map((condition) =>
    parseMapping({ name: "shop", rows: [{ ...row, when: condition }] }, ""),
  );
  expect(one?.rows[0]?.when).toEqual([when]);
  expect(list?.rows[0]?.when).toEqual([when]);
});

test.each([
  ["no rows", { name: "shop", rows: [] }, "  rows: at least one event"],
  [
    "a name that is none",
    { name: "My Shop", rows: [row] },
    "  name: small letters, digits, - and _, at most 63, e.g. shop-orders",
  ],
  [
    "nobody",
    { name: "shop", rows: [{ ...row, userId: undefined }] },
    "  rows[0].userId: a row needs userId or anonymousId",
  ],
  [
    "an unknown type of value",
    { name: "shop", rows: [{ ...row, properties: { total: { column: "usd", as: "money" } } }] },
    '  rows[0].properties.total.as: Invalid option: expected one of "string"|"number"|"integer"|"boolean"|"decimal"',
  ],
  [
    "a value that is neither",
    { name: "shop", rows: [{ ...row, properties: { total: "usd" } }] },
    '  rows[0].properties.total: wants {"column": …, "as"?: …, "prefix"?: …}, {"constant": …} or {"row": "id"}',
  ],
  [
    "a time without a zone",
    { name: "shop", rows: [{ ...row, time: { column: "at", format: "YYYY-MM-DD" } }] },
    '  rows[0].time.zone: wants "project" or an IANA zone such as "Asia/Shanghai": the format can leave the offset out',
  ],
  [
    "a zone that is none",
    { name: "shop", rows: [{ ...row, time: { ...time, zone: "Peking" } }] },
    '  rows[0].time.zone: is neither "project" nor an IANA zone such as "Asia/Shanghai"',
  ],
  [
    "a format that is none",
    { name: "shop", rows: [{ ...row, time: { ...time, format: "DD.MM.YY" } }] },
    '  rows[0].time.format: "Y" in a time format has no meaning',
  ],
  [
    "an instant without an offset",
    { name: "shop", rows: [{ ...row, time: { constant: "2024-05-01" } }] },
    '  rows[0].time.constant: a time with its offset, e.g. "2024-05-01T09:00:00Z"',
  ],
  [
    "a misspelt field",
    { name: "shop", rows: [{ ...row, propertys: {} }] },
    '  rows[0]: Unrecognized key: "propertys"',
  ],
  [
    "the same event twice",
    { name: "shop", rows: [row, row] },
    '  rows[1].name: "Order Completed" is made more than once a row: give each its own name',
  ],
  [
    "a field that is a value and holds fields",
    {
      name: "shop",
      rows: [{ ...row, context: { campaign: { constant: "x" }, "campaign.name": { constant: "y" } } }],
    },
    "  rows[0].context: a field cannot be a value and hold fields at once",
  ],
  [
    "an encoding that is none",
    { name: "shop", encoding: "latin-99", rows: [row] },
    "  encoding: a text encoding, e.g. utf-8 or gb18030",
  ],
  [
    "what every row would say",
    { name: "shop", every: { time: { column: "at", format: "unixs" } }, rows: [row] },
    '  every.time.format: "u" in a time format has no meaning',
  ],
])("%s", (_, mapping, line) => {
  const [head, ...lines] = complaint(mapping);
  expect(head).toBe("shop.json is not a mapping:");
  expect(lines).toContain(line);
});

test("fields named after an object's insides are refused", () => {
  const mapping: unknown =
    JSON.parse(`{"name":"shop","rows":[{"type":"track","event":"E","userId":{"column":"c"},
    "time":{"constant":"2024-05-01T09:00:00Z"},"properties":{"a.__proto__.b":{"constant":1}}}]}`);
  expect(complaint(mapping)[0]).toBe("shop.json is not a mapping:");
});

test("a file that is not there", async () => {
  await expect(readMapping("/nowhere/shop.json")).rejects.toMatchObject({ code: "mapping-invalid" });
});
