import { expect, test } from "vitest";
import { roundDecimal } from "#ingest/pipeline/values/round-decimal";

test.each([
  ["0", "0"],
  ["12.50", "12.5"],
  ["007", "7"],
  ["+3", "3"],
  [".5", "0.5"],
  ["5.", "5"],
  ["1.00005", "1.0001"],
  ["1.00004", "1"],
  ["-1.00005", "-1.0001"],
  ["-0.00001", "0"],
  ["-0", "0"],
  ["9.99995", "10"],
  ["1e3", "1000"],
  ["1.5E-3", "0.0015"],
  ["2e-400", "0"],
  ["1.23456789e+21", "1234567890000000000000"],
  ["0.1234567890123456789", "0.1235"],
])("%s to four places is %s", (text, rounded) => {
  expect(roundDecimal(text, 4)).toBe(rounded);
});

test("no places", () => {
  expect(roundDecimal("2.5", 0)).toBe("3");
  expect(roundDecimal("-2.5", 0)).toBe("-3");
  expect(roundDecimal("0.4", 0)).toBe("0");
});

test.each(["", ".", "-", "1,5", "0x10", "1_000", "NaN", "Infinity", "1e9999", "1 2", "9".repeat(41), "１"])(
  "%j is no decimal",
  (text) => {
    expect(roundDecimal(text, 4)).toBeNull();
  },
);
