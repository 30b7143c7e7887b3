import { expect, test } from "vitest";
import { pauseBefore } from "./pause-before";

const MINUTE = 60_000;

test.each([
  [{ everyMs: 5 * MINUTE, failures: 0, waitMs: 0 }, 5],
  [{ everyMs: 5 * MINUTE, failures: 1, waitMs: 0 }, 10],
  [{ everyMs: 5 * MINUTE, failures: 3, waitMs: 0 }, 40],
  [{ everyMs: 5 * MINUTE, failures: 4, waitMs: 0 }, 60],
  [{ everyMs: 5 * MINUTE, failures: 2_000, waitMs: 0 }, 60],
  [{ everyMs: 5 * MINUTE, failures: 1, waitMs: 90 * MINUTE }, 90],
  [{ everyMs: 1_440 * MINUTE, failures: 3, waitMs: 0 }, 1_440],
])("%o wants %i minutes", (asked, minutes) => {
  expect(pauseBefore(asked)).toBe(minutes * MINUTE);
});
