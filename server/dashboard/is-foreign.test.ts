import { expect, it } from "vitest";
import { isForeign } from "#server/dashboard/is-foreign";

const host = "agora.internal:8080";
const publicUrl = "https://agora.example.com";

it.each([
  ["a page of ours", { origin: "http://agora.internal:8080", host }, false],
  ["a page of ours behind a proxy that renames the host", { origin: publicUrl, host }, false],
  ["another site", { origin: "https://evil.example", host }, true],
  [
    "another site that claims a host",
    { origin: "https://evil.example", host, "x-forwarded-host": "evil.example" },
    true,
  ],
  ["a sandboxed frame", { origin: "null", host }, true],
  ["a sender who says nothing", { host }, true],
  ["a program with a token", { authorization: "Bearer agora_x", host }, false],
  ["another port of this machine", { origin: "http://agora.internal:9090", host }, true],
])("%s", (_case, headers, expected) => {
  expect(isForeign({ method: "POST", headers }, publicUrl)).toBe(expected);
  expect(isForeign({ method: "GET", headers }, publicUrl)).toBe(false);
});

it("knows no public address when none is set", () => {
  expect(isForeign({ method: "DELETE", headers: { origin: publicUrl, host } }, undefined)).toBe(true);
});
