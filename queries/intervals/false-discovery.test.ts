import { expect, test } from "vitest";
import { falseDiscovery } from "./false-discovery";

/** The fifteen of Benjamini and Hochberg 1995, section 2.3, of which the first four are found at 0.05. */
const FIFTEEN = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

test("the published example", () => {
  const adjusted = falseDiscovery(FIFTEEN);
  expect(adjusted.filter((value) => value <= 0.05)).toHaveLength(4);
  expect(adjusted[0]).toBeCloseTo(0.0015, 12);
  expect(adjusted[3]).toBeCloseTo((15 * 0.0095) / 4, 12);
  // 15 · 0.0278 / 6 is more than what follows allows: 15 · 0.0298 / 7.
  expect(adjusted[5]).toBeCloseTo((15 * 0.0298) / 7, 12);
  expect(adjusted[14]).toBe(1);
});

test("the order given is kept, and equals are equal", () => {
  expect(falseDiscovery([0.5, 0.01, 0.01])).toEqual([0.5, 0.015, 0.015]);
  expect(falseDiscovery([])).toEqual([]);
});
