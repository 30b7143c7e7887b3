import { expect, test } from "vitest";
import { elementTexts } from "#ingest/http/element-texts";

test.each([
  ["none", '{"batch":[]}', []],
  ["no such property", '{"other":[1]}', []],
  ["an empty object", "{}", []],
  ["two objects", '{"batch":[{"a":1},{"b":2}]}', ['{"a":1}', '{"b":2}']],
  [
    "every kind of value",
    '{"batch":[1e400,null,true,"x",[1,[2]],{}]}',
    ["1e400", "null", "true", '"x"', "[1,[2]]", "{}"],
  ],
  ["space everywhere", ' {\n "batch" :\t[ 1 , { "a" : 1 } , 2.50 ]\r\n} ', ["1", '{ "a" : 1 }', "2.50"]],
  ["brackets and quotes in texts", '{"batch":["]","}\\"]",{"k":"[{"}]}', ['"]"', '"}\\"]"', '{"k":"[{"}']],
  ["a text that ends in a backslash", String.raw`{"batch":["\\","a"]}`, [String.raw`"\\"`, '"a"']],
  ["after others", '{"sentAt":"x","n":-1.5e3,"o":{"batch":[9]},"batch":[1]}', ["1"]],
  ["before others", '{"batch":[1],"n":null}', ["1"]],
  ["named twice: the last", '{"batch":[1],"batch":[2,3]}', ["2", "3"]],
  ["named by escapes", String.raw`{"b\u0061tch":[1]}`, ["1"]],
  ["behind a byte order mark", '\ufeff{"batch":[1]}', ["1"]],
])("%s", (_name, text, elements) => {
  expect(elementTexts(text, "batch")).toEqual(elements);
});

test("digits that parsing would lose are kept", () => {
  expect(elementTexts('{"batch":[{"id":12345678901234567890}]}', "batch")).toEqual([
    '{"id":12345678901234567890}',
  ]);
});
