import { expect, test } from "vitest";
import { balanceOf } from "./balance";
import { matchOf } from "./match-of";
import { matchedDifference } from "./matched-difference";
import type { Stratum, Totals } from "./stratum";

const totals = (...values: number[]): Totals => ({
  members: values.length,
  sums: [values.reduce((sum, value) => sum + value, 0)],
  squares: [values.reduce((sum, value) => sum + value ** 2, 0)],
});
const stratum = (took: number[], others: number[]): Stratum => ({
  took: totals(...took),
  others: totals(...others),
});

test("each of those who took part is held against the mean of the others like them", () => {
  expect(matchedDifference([stratum([10, 14], [8, 12])], 0)).toEqual({
    estimate: 2,
    interval: { low: expect.closeTo(-3.5436, 4), high: expect.closeTo(7.5436, 4) },
  });
  // Three took part in the first stratum, one in the second: ¾ · (4 − 2) + ¼ · (20 − 12) = 3.5. Variances: 1/3 and 2/2 of the
  // first; in the second the one who took part has the variance of the first, 1, and of the others 8/2.
  const two = [stratum([3, 4, 5], [1, 3]), stratum([20], [10, 14])];
  const reach = 1.959964 * Math.sqrt((9 / 16) * (1 / 3 + 1) + (1 / 16) * (1 + 4));
  expect(matchedDifference(two, 0)).toEqual({
    estimate: 3.5,
    interval: { low: expect.closeTo(3.5 - reach, 5), high: expect.closeTo(3.5 + reach, 5) },
  });
  // Nobody is like the one who took part alone.
  expect(matchedDifference([...two, stratum([1000], [])], 0)?.estimate).toBe(3.5);
  expect(matchedDifference([stratum([1], [2])], 0)).toBeNull();
  expect(matchedDifference([stratum([1, 2], [])], 0)).toBeNull();
});

test("the same members twice tell no more than once", () => {
  const once = stratum([10, 14], [8, 12]);
  // Each is 2 from the mean of their side, times √2: in both (2 · 2√2)² − 2 · (2√2)² = 16, of four members 64.
  expect(matchedDifference([once, once], 0, 64)).toEqual(matchedDifference([once], 0));
});

test("how far apart both sides are is told in standard deviations of before, as they are and as matched", () => {
  // 4, 4 and 2 against 2, 2 and 4: means 10/3 and 8/3, variances 4/3 each; within the strata they are the same.
  const strata = [stratum([4, 4], [4]), stratum([2], [2, 2])];
  const { before, after } = balanceOf(strata, 0);
  expect(before).toBeCloseTo(2 / 3 / Math.sqrt(4 / 3), 12);
  expect(after).toBe(0);
  expect(balanceOf([stratum([1, 1], [1])], 0)).toEqual({ before: null, after: null });
});

test("a match is refused where too few, the unlike or the unbalanced are held against each other", () => {
  const same = (count: number, value: number) => Array.from({ length: count }, () => value);
  const fair = stratum([...same(20, 1), ...same(20, 3)], [...same(40, 1), ...same(40, 3)]);
  expect(matchOf([fair], [0])).toMatchObject({ took: 40, matched: 40, others: 80, worth: 80, refused: null });
  expect(matchOf([stratum(same(29, 1), same(90, 2))], [0]).refused).toBe("few");
  // 90 others, but 60 who took part lean on ten of them: 70² ÷ (60² ÷ 10 + 10² ÷ 80) = 13.6.
  const leaning = matchOf([stratum(same(60, 1), same(10, 1)), stratum(same(10, 1), same(80, 1))], []);
  expect(leaning.worth).toBeCloseTo(13.56, 2);
  expect(leaning.refused).toBe("few");
  expect(matchOf([fair, stratum(same(41, 2), [])], [0]).refused).toBe("unlike");
  // 1.2 against 1 within a spread of about 1.
  const apart = stratum([...same(40, 1), ...same(20, 3)], [...same(60, 1), ...same(20, 3)]);
  expect(matchOf([apart], [0]).refused).toBe("apart");
});
