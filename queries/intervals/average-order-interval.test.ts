import { expect, test } from "vitest";
import { averageOrderInterval } from "./average-order-interval";

test("orders of 10, 20 and 30", () => {
  // Σ(total − 20)² = 200; 1.96 × √200 ÷ 3 = 9.2394
  const interval = averageOrderInterval({
    orders: 3,
    net: 60,
    orderTotal: 60,
    orderSquares: 1400,
    refundSquares: 0,
  });
  expect(interval?.low).toBeCloseTo(10.7606, 4);
  expect(interval?.high).toBeCloseTo(29.2394, 4);
});

test("a refund moves the average and widens the interval", () => {
  // r = 51 ÷ 3 = 17; Σ(total − 17)² = 49 + 9 + 169 = 227; plus 81; 1.96 × √308 ÷ 3 = 11.4657
  const interval = averageOrderInterval({
    orders: 3,
    net: 51,
    orderTotal: 60,
    orderSquares: 1400,
    refundSquares: 81,
  });
  expect(interval?.low).toBeCloseTo(17 - 11.4657, 4);
  expect(interval?.high).toBeCloseTo(17 + 11.4657, 4);
});

test("one order says nothing about the spread", () => {
  expect(
    averageOrderInterval({ orders: 1, net: 60, orderTotal: 60, orderSquares: 3600, refundSquares: 0 }),
  ).toBeNull();
});
