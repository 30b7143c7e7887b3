/** Who converted and who did not, with a mark (a, b) and without (c, d). */
export type TwoByTwo = readonly [a: number, b: number, c: number, d: number];

/** So that 2.5 % of a normal distribution lie above it. */
const Z = 1.959963984540054;
const STEP = 1 / 2048;
const REACH = 14;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** What is to be expected in each field if the mark makes no difference. */
export function expectedIn([a, b, c, d]: TwoByTwo): number[] {
  const all = a + b + c + d;
  return [(a + b) * (a + c), (a + b) * (b + d), (c + d) * (a + c), (c + d) * (b + d)].map(
    (margins) => margins / all,
  );
}

/** The odds with the mark over those without, with Woolf's interval; with an empty field all are made a half larger. */
export function oddsOf(table: TwoByTwo): { ratio: number; interval: { low: number; high: number } } {
  const [a = 0, b = 0, c = 0, d = 0] = table.map((field) => (table.includes(0) ? field + 0.5 : field));
  const reach = Z * Math.sqrt(sum([a, b, c, d].map((field) => 1 / field)));
  const ratio = a / b / (c / d);
  return { ratio, interval: { low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) } };
}

/**
 * The p of Pearson's χ² test, from what was seen and what was to be expected: twice the normal density beyond √χ², summed by
 * Simpson's rule as exp(−z²/2) · ∫ exp(−zt − t²/2) dt.
 */
export function pearsonP(table: TwoByTwo): number {
  const expected = expectedIn(table);
  const square = sum(
    table.map((seen, field) => (seen - (expected[field] ?? 0)) ** 2 / (expected[field] ?? 1)),
  );
  const z = Math.sqrt(square);
  const density = (t: number) => Math.exp(-z * t - (t * t) / 2);
  const steps = REACH / STEP;
  const weighted = Array.from({ length: steps + 1 }, (_, at) => {
    const weight = at === 0 || at === steps ? 1 : at % 2 === 1 ? 4 : 2;
    return weight * density(at * STEP);
  });
  return ((2 / Math.sqrt(2 * Math.PI)) * Math.exp(-square / 2) * STEP * sum(weighted)) / 3;
}

/** Benjamini and Hochberg's correction: of all p at least as large, the least of p · tests ÷ how many are as small. */
export function correctedP(values: readonly number[]): number[] {
  const rank = (p: number) => values.filter((other) => other <= p).length;
  return values.map((own) =>
    Math.min(1, ...values.filter((p) => p >= own).map((p) => (p * values.length) / rank(p))),
  );
}
