import { describe, expect, it } from "vitest";
import { Random } from "./random";
import { moment, Purpose } from "./substreams";

const ROUNDS = 40_000;

function mean(draw: () => number): number {
  let sum = 0;
  for (let round = 0; round < ROUNDS; round += 1) sum += draw();
  return sum / ROUNDS;
}

describe("random", () => {
  it("draws the same from a substream, whatever was drawn before", () => {
    const random = new Random();
    const once = [random.reset(7, 3, 1).uniform(), random.uniform()];
    random.reset(7, 4, 1).gamma(0.5);
    expect([random.reset(7, 3, 1).uniform(), random.uniform()]).toEqual(once);
    expect(random.reset(8, 3, 1).uniform()).not.toBe(once[0]);
    expect(random.reset(7, 3, 2).uniform()).not.toBe(once[0]);
  });

  it("follows the shapes it is asked for", () => {
    const random = new Random().reset(1, 2, 3);
    expect(mean(() => random.uniform())).toBeCloseTo(0.5, 1.8);
    expect(mean(() => random.wait(4)) / 4).toBeCloseTo(1, 1.5);
    expect(mean(() => random.normal())).toBeCloseTo(0, 1.5);
    expect(mean(() => random.normal() ** 2)).toBeCloseTo(1, 1.3);
    expect(mean(() => random.gamma(0.8))).toBeCloseTo(1, 1.3);
    expect(mean(() => (random.gamma(0.8) - 1) ** 2)).toBeCloseTo(1.25, 0.9);
    expect(mean(() => random.weighted([1, 3], 4))).toBeCloseTo(0.75, 1.8);
  });

  it("names no two substreams alike", () => {
    const names = new Set<number>();
    for (let day = 0; day < 40; day += 1) {
      for (let ordinal = 0; ordinal < 6; ordinal += 1) {
        for (const purpose of Object.values(Purpose)) names.add(moment(purpose, day, ordinal));
      }
    }
    expect(names.size).toBe(40 * 6 * Object.keys(Purpose).length);
  });
});
