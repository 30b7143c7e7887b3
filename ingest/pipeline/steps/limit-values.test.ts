import { expect, test } from "vitest";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { limitValues } from "#ingest/pipeline/steps/limit-values";

const outcome = (properties: Record<string, unknown>, context: Record<string, unknown> = {}) =>
  limitValues(exampleDraft({ properties, context }), EXAMPLE_ARRIVAL);

const nested = (levels: number): Record<string, unknown> => (levels === 1 ? {} : { in: nested(levels - 1) });
const named = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${i}`, i]));

test("an ordinary event passes", () => {
  expect(
    outcome({ total: 1.5, products: [{ "a.b": 1 }, { a: { b: 2 } }], none: null, yes: true }),
  ).toBeNull();
});

test("depth: 16 levels pass, 17 do not", () => {
  expect(outcome(nested(16))).toBeNull();
  expect(outcome({}, nested(17))).toMatchObject({ code: "too-deep", path: `context${".in".repeat(16)}` });
  expect(outcome({ list: JSON.parse("[".repeat(16) + "]".repeat(16)) })).toMatchObject({ code: "too-deep" });
});

test("names: 1,000 different ones pass, one more does not, and repeats in a list do not count", () => {
  expect(outcome(named(1000))).toBeNull();
  expect(outcome(named(1001))).toMatchObject({ code: "too-many-names", path: "properties" });
  expect(
    outcome({ products: Array.from({ length: 500 }, () => ({ sku: 1, price: 2, name: 3 })) }),
  ).toBeNull();
});

test("size: 64 KiB of JSON pass, a byte more does not", () => {
  // {"text":"…"} and {} are 11 + 2 bytes without the text.
  expect(outcome({ text: "x".repeat(65_523) })).toBeNull();
  expect(outcome({ text: "x".repeat(65_524) })).toMatchObject({ code: "too-large", path: "" });
  expect(outcome({ text: "\u0001".repeat(11_000) })).toMatchObject({ code: "too-large" });
});

test.each([
  ["infinite", JSON.parse("1e400")],
  ["2^64", 2 ** 64],
  ["−2^63, which prints with more digits than it has", -(2 ** 63)],
])("number: %s is refused", (_name, amount) => {
  expect(outcome({ deep: [{ amount }] })).toMatchObject({
    code: "number-out-of-range",
    path: "properties.deep.0.amount",
  });
});

test.each([1e300, 1e21, -1e21, 5e-324, Number.MAX_SAFE_INTEGER])("number: %d passes", (amount) => {
  expect(outcome({ amount })).toBeNull();
});

test("names that are one path to the engine are refused", () => {
  expect(outcome({ "a.b": 1, a: { b: 2 } })).toMatchObject({
    code: "ambiguous-name",
    path: "properties.a.b",
  });
  expect(outcome({ list: [[{ "a.b": 1, a: { b: 2 } }]] })).toMatchObject({ code: "ambiguous-name" });
  expect(outcome({ a: 1, "a.b": 2 })).toBeNull();
});

test("a path is cut where it is too long, and never within a character", () => {
  // "properties." has 11 characters; the pair would be the 200th and 201st.
  const name = `${"x".repeat(188)}😀${"x".repeat(1000)}`;
  expect(outcome({ [name]: Infinity })).toMatchObject({ path: `properties.${"x".repeat(188)}` });
});

test("paths speak of traits where the sender did", () => {
  const draft = exampleDraft({ kind: "identify", properties: { age: Infinity } });
  expect(limitValues(draft, EXAMPLE_ARRIVAL)).toMatchObject({ path: "traits.age" });
});
