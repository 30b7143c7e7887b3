import { expect, it } from "vitest";
import { isDecimal } from "./decimal";

it.each(["0", "12", "-3.50", "90071992547409931.25"])("%s is a decimal", (text) => {
  expect(isDecimal(text)).toBe(true);
});

it.each(["", ".5", "1.", "1e3", "1,234", "Infinity", "NaN", "--1", " 1"])("%j is not", (text) => {
  expect(isDecimal(text)).toBe(false);
});
