import { expect, it } from "vitest";
import { differenceIntervalWords, intervalWords } from "./interval-words";

const zh = { language: "zh", currency: "CNY" } as const;
const en = { language: "en", currency: "USD" } as const;

it("writes the interval of a value in its unit", () => {
  expect(intervalWords({ low: 0.1012, high: 0.124 }, "share", en)).toBe("10.1% to 12.4%");
  expect(intervalWords({ low: -4, high: 31.25 }, "points", zh)).toBe("−4.0 分 至 31.3 分");
  expect(intervalWords({ low: 98.5, high: 131.257 }, "money", en)).toBe("$98.50 to $131.26");
});

it("writes the interval of a difference in points", () => {
  expect(differenceIntervalWords({ low: -0.003, high: 0.027 }, "share", en)).toBe("−0.3 pp to 2.7 pp");
  expect(differenceIntervalWords({ low: 0.001, high: 0.027 }, "share", zh)).toBe(
    "0.1 个百分点 至 2.7 个百分点",
  );
});
