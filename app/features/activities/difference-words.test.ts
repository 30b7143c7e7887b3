import { expect, it } from "vitest";
import { boundsWords, differenceWords, signedWords } from "./difference-words";

const zh = { language: "zh", currency: "CNY" } as const;
const en = { language: "en", currency: "USD" } as const;

it("writes money, days and shares with their signs", () => {
  expect(signedWords(12.5, "sales_7", en)).toBe("+$12.50");
  expect(signedWords(-0.4, "active_7", zh)).toBe("−0.40");
  expect(signedWords(0.012, "came_7", zh)).toBe("+1.2 个百分点");
});

it("gives what rounds to nothing no sign", () => {
  expect(signedWords(-0.0004, "came_30", en)).toBe("0.0 pp");
  expect(signedWords(0.004, "active_30", en)).toBe("0.00");
  expect(signedWords(-0.005001, "sales_30", zh)).toBe("−¥0.01");
});

it("names points once in an interval", () => {
  expect(boundsWords({ low: -0.004, high: 0.012 }, "came_7", zh)).toEqual({
    low: "−0.4",
    high: "+1.2 个百分点",
  });
  expect(boundsWords({ low: 3, high: 22 }, "sales_7", zh)).toEqual({ low: "+¥3.00", high: "+¥22.00" });
});

it("writes a difference with its interval", () => {
  expect(differenceWords({ estimate: 12.5, interval: { low: 3, high: 22 } }, "sales_30", en)).toBe(
    "+$12.50 (+$3.00 … +$22.00)",
  );
});
