import { expect, test } from "vitest";
import { criticalValue } from "./critical-value";
import { expectedPower } from "./expected-power";
import { powerOfEffect } from "./power-of-effect";

const once = { engine: "frequentist", alpha: 0.05 } as const;
const always = { ...once, sequential: { tuning: 5000 } } as const;

test("1.96 + 0.84 standard errors are found four times in five", () => {
  const effect = 1.959963984540054 + 0.8416212335729143;
  expect(powerOfEffect({ standardError: 1, units: 100, effect, method: once })).toBeCloseTo(0.8, 5);
  expect(powerOfEffect({ standardError: 1, units: 100, effect: 0, method: once })).toBeCloseTo(0.05, 14);
});

test("a plan: standard error √(9 · (1 + 1.21) ÷ 2000) of a lift of 0.1", () => {
  const standardError = Math.sqrt((9 * 2.21) / 2000);
  const plan = { expected: { mean: 0.1, variance: 0.09 }, units: 2000, lift: 0.1, method: once };
  expect(expectedPower(plan)).toBe(powerOfEffect({ standardError, units: 4000, effect: 0.1, method: once }));
});

test("looked at all the time an effect must lie further out, and is found half the time just there", () => {
  const wanted = criticalValue(always, 5000);
  expect(wanted).toBeGreaterThan(criticalValue(once, 5000));
  expect(powerOfEffect({ standardError: 1, units: 5000, effect: wanted, method: always })).toBeCloseTo(
    0.5,
    7,
  );
});

test("a prior that believes in nothing makes it harder, one without spread to speak of changes nothing", () => {
  const plan = { standardError: 0.1, units: 100, effect: 0.25 };
  const with_ = (sd: number) =>
    powerOfEffect({ ...plan, method: { engine: "bayesian", alpha: 0.05, prior: { mean: 0, sd } } });
  const flat = powerOfEffect({ ...plan, method: { engine: "bayesian", alpha: 0.05 } });
  expect(with_(0.1)).toBeLessThan(flat);
  expect(with_(1e6)).toBeCloseTo(flat, 10);
  expect(flat).toBe(powerOfEffect({ ...plan, method: once }));
});

test("a plan without mean, variance or level is the caller's mistake", () => {
  const plan = { units: 100, lift: 0.1, method: once };
  expect(() => expectedPower({ ...plan, expected: { mean: 0, variance: 1 } })).toThrow(RangeError);
  expect(() => expectedPower({ ...plan, expected: { mean: 1, variance: 0 } })).toThrow(RangeError);
  const noLevel = { ...once, alpha: 0 };
  expect(() => expectedPower({ ...plan, expected: { mean: 1, variance: 1 }, method: noLevel })).toThrow(
    RangeError,
  );
});
