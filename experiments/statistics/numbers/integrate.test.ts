import { expect, test } from "vitest";
import { integrate } from "./integrate";

test("polynomials up to the 22nd degree exactly, as 15 points of Kronrod must", () => {
  for (const degree of [0, 1, 6, 13, 22]) {
    expect(integrate((x) => [x ** degree], [0, 1], Infinity)[0]).toBeCloseTo(1 / (degree + 1), 14);
  }
});

test("π from the arctangent, 2 from the sine, and a peak that is far narrower than the bounds", () => {
  const [quarter = 0] = integrate((x) => [1 / (1 + x * x)], [0, 1], 1e-14);
  const [sine, twice] = integrate((x) => [Math.sin(x), 2 * Math.sin(x)], [0, 1, Math.PI], 1e-14);
  expect(twice).toBeCloseTo(4, 13);
  expect(quarter * 4).toBeCloseTo(Math.PI, 13);
  expect(sine).toBeCloseTo(2, 13);
  const [peak = 0] = integrate((x) => [Math.exp(-0.5 * ((x - 0.3) / 1e-3) ** 2)], [0, 1], 1e-16);
  expect(peak / (1e-3 * Math.sqrt(2 * Math.PI))).toBeCloseTo(1, 11);
});
