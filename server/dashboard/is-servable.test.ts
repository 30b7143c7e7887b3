import { expect, test } from "vitest";
import { isServable } from "./is-servable";

test.each([
  ["GET", "shop.example.com:8080", "/p/tea/overview?from=2026-03-01", true],
  ["POST", undefined, "/sign-in", true],
  ["PROPFIND", "localhost", "/", true],
  ["GET", "localhost", "/%ff", true],
  ["TRACE", "localhost", "/", false],
  ["GET", "a b", "/", false],
  ["GET", "user:password@localhost", "/", false],
  ["GET", "localhost:99999", "/", false],
])("%s, host %s, %s: %s", (method, host, url, servable) => {
  expect(isServable({ method, headers: host === undefined ? {} : { host }, url })).toBe(servable);
});

test.each([
  ["http://shop.example.com", true],
  ["null", true],
  ["x", false],
  ["http://", false],
])("origin %s: %s", (origin, servable) => {
  expect(isServable({ method: "POST", headers: { host: "localhost", origin }, url: "/" })).toBe(servable);
});
