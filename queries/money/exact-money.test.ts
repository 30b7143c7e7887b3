import { expect, test } from "vitest";
import { moneyAverage, moneyText, moneyUnits } from "./exact-money";

test.each([
  ["244091.94", 2_440_919_400n, "244091.94"],
  ["12345678901234567890.1", 123_456_789_012_345_678_901_000n, "12345678901234567890.10"],
  ["-0.0001", -1n, "-0.0001"],
  ["7", 70_000n, "7.00"],
  ["1.1230", 11_230n, "1.123"],
])("%s", (text, units, written) => {
  expect(moneyUnits(text)).toBe(units);
  expect(moneyText(units)).toBe(written);
});

test.each(["", "1.23456", "1e3", "1,5", "NaN"])("%j is no amount", (text) => {
  expect(() => moneyUnits(text)).toThrow(RangeError);
});

test("an average is rounded half away from zero to four places", () => {
  expect(moneyText(moneyAverage(moneyUnits("10"), 3))).toBe("3.3333");
  expect(moneyText(moneyAverage(moneyUnits("20"), 3))).toBe("6.6667");
  expect(moneyText(moneyAverage(moneyUnits("0.0001"), 2))).toBe("0.0001");
  expect(moneyText(moneyAverage(moneyUnits("-0.0001"), 2))).toBe("-0.0001");
  expect(moneyText(moneyAverage(moneyUnits("-10"), 3))).toBe("-3.3333");
});
