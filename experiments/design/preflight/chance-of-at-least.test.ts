import { expect, test } from "vitest";
import { chanceOfAtLeast } from "./chance-of-at-least";

test.each([
  // (10 over 8) + (10 over 9) + (10 over 10), of 2 to the 10th
  [8, 10, 0.5, 56 / 1024],
  [0, 10, 0.5, 1],
  [1, 3, 0.2, 1 - 0.8 ** 3],
  [3, 3, 0.2, 0.2 ** 3],
  [4, 3, 0.2, 0],
])("at least %i of %i at %d", (successes, trials, p, chance) => {
  expect(chanceOfAtLeast(successes, trials, p)).toBeCloseTo(chance, 12);
});
