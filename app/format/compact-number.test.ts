import { expect, it } from "vitest";
import { compactNumber } from "./compact-number";

it.each([
  [0, "0"],
  [7, "7"],
  [41.26, "41.3"],
  [1234.4, "1,234"],
  [9999.4, "9,999"],
  [9999.6, "10k"],
  [12_345, "12.3k"],
  [999_940, "999.9k"],
  [999_960, "1M"],
  [1_234_567, "1.2M"],
  [2_500_000_000, "2.5B"],
  [-12_345, "−12.3k"],
])("English: %d is %s", (value, expected) => {
  expect(compactNumber(value, "en")).toBe(expected);
});

it.each([
  [1234, "1,234"],
  [9999, "9,999"],
  [12_345, "1.2万"],
  [100_000, "10万"],
  [95_000_000, "9,500万"],
  [99_999_900, "1亿"],
  [345_000_000, "3.5亿"],
])("Chinese: %d is %s", (value, expected) => {
  expect(compactNumber(value, "zh")).toBe(expected);
});
