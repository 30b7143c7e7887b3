import { GrowthBook } from "@growthbook/growthbook";
import { describe, expect, it } from "vitest";
import { PLANTED_EXPERIMENTS, variationOf } from "./planted-experiments";

describe("assignment", () => {
  it.each(PLANTED_EXPERIMENTS)("of $key is the one of a GrowthBook SDK", (experiment) => {
    const [first, second, ...more] = experiment.arms.map((_, variation) => variation);
    if (first === undefined || second === undefined) throw new Error("an experiment has two arms at least");
    const counts = experiment.arms.map(() => 0);
    for (let user = 1; user <= 600; user += 1) {
      const id = `u_demo_${user}`;
      const sdk = new GrowthBook({ attributes: { id } });
      const { value } = sdk.run<number>({
        key: experiment.key,
        variations: [first, second, ...more],
        hashVersion: 2,
      });
      expect(variationOf(experiment, id)).toBe(value);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 600 / counts.length)).toBeLessThan(60);
  });
});
