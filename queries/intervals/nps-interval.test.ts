import { expect, test } from "vitest";
import { Z_95 } from "./interval";
import { type NpsAnswers, npsInterval, npsOf } from "./nps-interval";

const answers = (promoters: number, passives: number, detractors: number): NpsAnswers => ({
  promoters,
  passives,
  detractors,
});

test("the score", () => {
  expect(npsOf(answers(8, 9, 22))).toBeCloseTo(-35.897436, 6);
  expect(npsOf(answers(2309, 972, 1719))).toBeCloseTo(11.8, 10);
});

// Airway reactivity before and after transplantation, 1 and 7 discordant pairs of 21:
// Fagerland, Lydersen & Laake, Statistics in Medicine 33 (2014) 2850–2875, give −0.517 to −0.026 for Tango's interval.
test("the published example", () => {
  const { low, high } = npsInterval(answers(1, 13, 7));
  expect(low).toBeCloseTo(-51.7, 1);
  expect(high).toBeCloseTo(-2.6, 1);
});

test("39 answers", () => {
  const { low, high } = npsInterval(answers(8, 9, 22));
  expect(low).toBeCloseTo(-57.725, 3);
  expect(high).toBeCloseTo(-8.639, 3);
});

test("with thousands of answers it is the score ± 1.96 standard errors", () => {
  // SE = 100 × √((0.8056 − 0.118²) / 5000) = 1.2583
  const { low, high } = npsInterval(answers(2309, 972, 1719));
  expect(low).toBeCloseTo(11.8 - Z_95 * 1.2583, 1);
  expect(high).toBeCloseTo(11.8 + Z_95 * 1.2583, 1);
});

/** The score statistic by its definition: the likeliest shares under the difference are searched for on a grid. */
function statisticBySearch({ promoters, passives, detractors }: NpsAnswers, delta: number): number {
  const n = promoters + passives + detractors;
  const likelihood = (q: number) =>
    promoters * Math.log(q + delta) + detractors * Math.log(q) + passives * Math.log(1 - 2 * q - delta);
  let best = { q: Number.NaN, value: -Infinity };
  const start = Math.max(0, -delta);
  const end = (1 - delta) / 2;
  for (let step = 1; step < 200_000; step++) {
    const q = start + ((end - start) * step) / 200_000;
    const value = likelihood(q);
    if (value > best.value) best = { q, value };
  }
  return (promoters - detractors - n * delta) / Math.sqrt(n * (2 * best.q + delta - delta * delta));
}

test.each([answers(8, 9, 22), answers(12, 36, 2), answers(40, 100, 20), answers(3, 1, 2)])(
  "at the ends the score statistic is ±1.96: %o",
  (given) => {
    const { low, high } = npsInterval(given);
    expect(statisticBySearch(given, low / 100)).toBeCloseTo(Z_95, 3);
    expect(statisticBySearch(given, high / 100)).toBeCloseTo(-Z_95, 3);
  },
);

test.each([answers(1, 0, 0), answers(5, 0, 0), answers(0, 0, 7), answers(0, 5, 0), answers(29, 0, 1)])(
  "it stays inside ±100 and holds the score: %o",
  (given) => {
    const { low, high } = npsInterval(given);
    expect(low).toBeGreaterThanOrEqual(-100);
    expect(high).toBeLessThanOrEqual(100);
    expect(low).toBeLessThanOrEqual(npsOf(given) + 1e-9);
    expect(high).toBeGreaterThanOrEqual(npsOf(given) - 1e-9);
  },
);

test("promoters and detractors mirror each other", () => {
  const { low, high } = npsInterval(answers(12, 30, 5));
  const mirrored = npsInterval(answers(5, 30, 12));
  expect(mirrored.low).toBeCloseTo(-high, 9);
  expect(mirrored.high).toBeCloseTo(-low, 9);
});

test("no answers, no interval", () => {
  expect(() => npsInterval(answers(0, 0, 0))).toThrow(RangeError);
});
