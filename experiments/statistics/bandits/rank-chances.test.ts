import { expect, test } from "vitest";
import { normalTail } from "../numbers/normal-tail";
import { rankChances } from "./rank-chances";

const best = (beliefs: { mean: number; sd: number }[]) =>
  rankChances(beliefs).map(([first]) => first ?? Number.NaN);

test("of two arms: Φ of the distance in standard deviations", () => {
  const [one, other] = best([
    { mean: 1, sd: 0.3 },
    { mean: 0.4, sd: 0.4 },
  ]);
  expect(one).toBeCloseTo(normalTail(-0.6 / 0.5), 12);
  expect(other).toBeCloseTo(normalTail(0.6 / 0.5), 12);
});

test("of three of one mean: ¼ + arcsin(ρ) ÷ 2π, ρ the correlation of the arm's leads over the others", () => {
  const sds = [1, 0.01, 5];
  const chances = best(sds.map((sd) => ({ mean: 7, sd })));
  sds.forEach((sd, arm) => {
    const [first = 0, second = 0] = sds.filter((_, other) => other !== arm);
    const correlation = (sd * sd) / Math.sqrt((sd * sd + first * first) * (sd * sd + second * second));
    expect(chances[arm]).toBeCloseTo(0.25 + Math.asin(correlation) / (2 * Math.PI), 11);
  });
});

test("alike arms are alike in every rank, and ranks and arms add up to one", () => {
  rankChances(Array.from({ length: 5 }, () => ({ mean: 3, sd: 2 })))
    .flat()
    .forEach((chance) => expect(chance).toBeCloseTo(0.2, 12));
  const chances = rankChances([
    { mean: 0, sd: 1 },
    { mean: 0.5, sd: 0.001 },
    { mean: -4, sd: 3 },
    { mean: 100, sd: 1e-6 },
  ]);
  chances.forEach((ranks, arm) => {
    expect(ranks.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 11);
    expect(chances.reduce((sum, ofArm) => sum + (ofArm[arm] ?? 0), 0)).toBeCloseTo(1, 11);
  });
});

test("a chance of 1e-15 is not nothing", () => {
  const [, hopeless = 0] = best([
    { mean: 8, sd: Math.SQRT1_2 },
    { mean: 0, sd: Math.SQRT1_2 },
  ]);
  expect(hopeless / 6.22096057427178e-16).toBeCloseTo(1, 3);
});
