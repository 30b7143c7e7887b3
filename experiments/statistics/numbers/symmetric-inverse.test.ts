import { expect, test } from "vitest";
import { bilinear } from "./products";
import { symmetricInverse } from "./symmetric-inverse";

test("the third Hilbert matrix has an inverse of whole numbers", () => {
  const hilbert = [0, 1, 2].map((row) => [0, 1, 2].map((column) => 1 / (row + column + 1)));
  const inverse = symmetricInverse(hilbert);
  const whole = [
    [9, -36, 30],
    [-36, 192, -180],
    [30, -180, 180],
  ];
  whole.forEach((row, at) =>
    row.forEach((value, column) => expect(inverse?.[at]?.[column]).toBeCloseTo(value, 9)),
  );
});

test("a column that is another one twice has none", () => {
  expect(
    symmetricInverse([
      [1, 2],
      [2, 4],
    ]),
  ).toBeNull();
  expect(symmetricInverse([[0]])).toBeNull();
});

test("one′ A other", () => {
  expect(
    bilinear(
      [1, 2],
      [
        [3, 4],
        [5, 6],
      ],
      [7, 8],
    ),
  ).toBe(1 * (3 * 7 + 4 * 8) + 2 * (5 * 7 + 6 * 8));
});
