import { expect, test } from "vitest";
import { growthNeeded, powerAfter } from "./growth-needed";

const once = { engine: "frequentist", alpha: 0.05 } as const;

test("an experiment whose effect is one standard error must grow (1.96 + 0.84)² − 1 times", () => {
  const running = { standardError: 0.05, units: 4000, effect: -0.05, method: once };
  const found = growthNeeded(running, 0.8);
  if (found.kind !== "estimate") throw new Error(found.reason);
  // the chance to find it on the wrong side, 1e-6, makes it a little less
  expect(found.growth).toBeCloseTo(2.801585218112968 ** 2 - 1, 4);
  expect(powerAfter(running, found.growth)).toBeCloseTo(0.8, 14);
});

test("enough is enough, and what cannot be reached is said", () => {
  expect(growthNeeded({ standardError: 0.01, units: 4000, effect: 0.05, method: once }, 0.8)).toEqual({
    kind: "estimate",
    growth: 0,
  });
  expect(growthNeeded({ standardError: 0.5, units: 100, effect: 1e-7, method: once }, 0.8)).toEqual({
    kind: "insufficient",
    reason: "beyond-reach",
  });
});

test("looked at all the time it takes longer", () => {
  const running = { standardError: 0.05, units: 4000, effect: 0.05 };
  const [one, other] = [once, { ...once, sequential: { tuning: 5000 } }].map((method) =>
    growthNeeded({ ...running, method }, 0.8),
  );
  expect(one?.kind === "estimate" && other?.kind === "estimate" && other.growth > one.growth).toBe(true);
});

test("an effect of 0 is the caller's mistake", () => {
  expect(() => growthNeeded({ standardError: 1, units: 10, effect: 0, method: once }, 0.8)).toThrow(
    RangeError,
  );
});
