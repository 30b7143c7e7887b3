import { expect, test } from "vitest";
import { meanInterval } from "./mean-interval";

test("three members who brought 10, 20 and 30", () => {
  // variance 100, standard error √(100 / 3) = 5.7735, times 1.959964 = 11.31586
  const interval = meanInterval({ units: 600_000n, squares: 100 + 400 + 900, members: 3 });
  expect(interval?.low).toBeCloseTo(20 - 11.31586, 4);
  expect(interval?.high).toBeCloseTo(20 + 11.31586, 4);
});

test("one member has no spread", () => {
  expect(meanInterval({ units: 600_000n, squares: 3600, members: 1 })).toBeNull();
});
