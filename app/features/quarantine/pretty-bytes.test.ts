import { expect, test } from "vitest";
import { prettyBytes } from "./pretty-bytes";

test("JSON is laid out, all else stays, and nothing hides", () => {
  expect(prettyBytes('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(prettyBytes('{"a":')).toBe('{"a":');
  expect(prettyBytes("a\u0000b\u202ec\td\ne")).toBe("a\\u0000b\\u202ec\td\ne");
});
