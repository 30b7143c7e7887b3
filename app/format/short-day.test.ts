import { expect, it } from "vitest";
import { shortDay } from "./short-day";

it("writes a day briefly in both languages", () => {
  expect(shortDay("2026-11-01", "en")).toBe("Nov 1");
  expect(shortDay("2026-11-01", "zh")).toBe("11月1日");
});
