import { expect, it } from "vitest";
import { periodWords } from "./period-words";

it.each([
  ["2026-11-01", "2026-11-29", "Nov 1 – Nov 28, 2026", "2026年11月1日 – 11月28日"],
  ["2025-12-30", "2026-01-02", "Dec 30, 2025 – Jan 1, 2026", "2025年12月30日 – 2026年1月1日"],
  ["2026-02-28", "2026-03-01", "Feb 28, 2026", "2026年2月28日"],
])("%s to %s", (from, to, english, chinese) => {
  expect(periodWords({ from, to }, "en")).toBe(english);
  expect(periodWords({ from, to }, "zh")).toBe(chinese);
});
