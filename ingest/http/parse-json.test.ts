import { expect, test } from "vitest";
import { parseJson } from "#ingest/http/parse-json";

test.each([
  ["plain", '{"a":"b"}', { a: "b" }],
  ["a byte order mark", '\ufeff{"a":1}', { a: 1 }],
  ["a pair", String.raw`["\ud83d\ude00"]`, ["😀"]],
  ["half a pair", String.raw`["x\ud83dy"]`, ["x\ufffdy"]],
  ["the other half", String.raw`["\uDE00"]`, ["\ufffd"]],
  ["halves in the wrong order", String.raw`["\ude00\ud83d"]`, ["\ufffd\ufffd"]],
  ["half a pair before a pair", String.raw`["\ud83d\ud83d\ude00"]`, ["\ufffd😀"]],
  ["NUL", String.raw`["a\u0000b"]`, ["a\ufffdb"]],
  ["a name", String.raw`{"\ud800\u0000":1}`, { "\ufffd\ufffd": 1 }],
  ["a backslash before u0000", String.raw`["\\u0000","\\\u0000"]`, ["\\u0000", "\\\ufffd"]],
  ["other escapes beside it", String.raw`["\n\"\u4f60\/\u0000"]`, ['\n"你/\ufffd']],
])("%s", (_name, text, value) => {
  expect(parseJson(text)).toEqual({ value });
});

test.each(["", "{", "{'a':1}", "NaN", '{"a":1}x', '["\u0000"]', "[1,]"])("%j is refused", (text) => {
  expect(parseJson(text)).toMatchObject({ code: "bad-json", path: "" });
});

test("a property called __proto__ is a property", () => {
  const parsed = parseJson('{"__proto__":{"admin":true}}');
  if (!("value" in parsed)) throw new Error("refused");
  expect(Object.getPrototypeOf(parsed.value)).toBe(Object.prototype);
  expect(JSON.stringify(parsed.value)).toBe('{"__proto__":{"admin":true}}');
});
