import { expect, test } from "vitest";
import { multiplyDecimals } from "#ingest/pipeline/values/multiply-decimals";

test.each([
  ["10", "7.1834", "71.8340"],
  ["0.1", "0.2", "0.02"],
  ["99999999999999.9999", "0.0001", "9999999999.99999999"],
  ["3", "4", "12"],
  ["0", "7.5", "0.0"],
])("%s × %s = %s", (one, other, product) => {
  expect(multiplyDecimals(one, other)).toBe(product);
});

test.each(["-1", "1e3", "", "1.", ".5"])("%j is not a plain decimal", (text) => {
  expect(() => multiplyDecimals(text, "1")).toThrow(RangeError);
});
