import { expect, test } from "vitest";
import { agoWords } from "./ago-words";
import { byteWords } from "./byte-words";
import { durationWords } from "./duration-words";
import { instantWords } from "./instant-words";

const NOW = Date.UTC(2026, 2, 10, 12);

test("an instant is told by the project's clocks, with its year where it is another", () => {
  expect(instantWords("2026-03-01 08:20:05.123", "Asia/Shanghai", "en", NOW)).toBe("Mar 1, 16:20:05");
  expect(instantWords("2026-03-01 08:20:05", "Asia/Shanghai", "zh", NOW)).toBe("3月1日 16:20:05");
  // Still 2025 in New York.
  expect(instantWords("2026-01-01 02:00:00", "America/New_York", "en", NOW)).toBe("Dec 31, 2025, 21:00:00");
});

test("how long ago, by the largest unit", () => {
  expect(agoWords(3 * 3_600_000 + 59, "en")).toBe("3 hours ago");
  expect(agoWords(59_999, "zh")).toBe("59秒钟前");
  expect(agoWords(10, "en")).toBe("now");
  expect(agoWords(-5_000, "en")).toBe("now");
});

test("lengths of time and sizes", () => {
  expect([200, 5_000, 300_000, 3_600_000, 302_400_000].map((ms) => durationWords(ms, "en"))).toEqual([
    "0.2 sec",
    "5 sec",
    "5 min",
    "1 hr",
    "3.5 days",
  ]);
  expect([0, 532, 1_449, 16_777_216].map((bytes) => byteWords(bytes, "en"))).toEqual([
    "0 byte",
    "532 byte",
    "1.4 kB",
    "16.8 MB",
  ]);
});
