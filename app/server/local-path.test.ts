import { expect, it } from "vitest";
import { localPath } from "./local-path";

it.each([
  ["/p/tea/overview?from=2026-01-01#nps", "/p/tea/overview?from=2026-01-01#nps"],
  ["/", "/"],
  ["//evil.example/", null],
  ["/\\evil.example/", null],
  ["/\t/evil.example/", null],
  ["/.//evil.example/", null],
  ["https://evil.example/", null],
  ["javascript:alert(1)", null],
  ["p/tea", null],
  ["", null],
  [null, null],
])("%s → %s", (claimed, expected) => {
  expect(localPath(claimed)).toBe(expected);
});
