import { type Interval, Z_95 } from "./interval";

/**
 * What a period's orders and refunds sum up to.
 *
 * - `orders`                         their number, above 0
 * - `net`                            sum of order totals minus refunds, in the project's currency
 * - `orderTotal`                     sum of order totals
 * - `orderSquares` `refundSquares`   sums of the squared amounts
 */
export interface OrderSums {
  orders: number;
  net: number;
  orderTotal: number;
  orderSquares: number;
  refundSquares: number;
}

/**
 * How sure is the net sales per order? 95 % interval, symmetric, in the project's currency.
 *
 * Orders and refunds arrive at random, each with its own amount, so the ratio r = net ÷ orders has, by the delta
 * method for a ratio of compound Poisson sums, the variance (Σ(total − r)² + Σ refund²) ÷ orders².
 *
 * @returns null for fewer than 2 orders, whose spread is unknown
 *
 * Assumes orders and refunds independent of each other; members who order often make it a little too narrow.
 * Source: Casella & Berger, Statistical Inference (2nd ed.), section 5.5.4; Ross, Introduction to Probability Models,
 * section 5.4.2 (variance of a compound Poisson sum).
 * Example: orders of 10, 20 and 30, no refund → 20 ± 9.24
 */
export function averageOrderInterval(sums: OrderSums): Interval | null {
  if (sums.orders < 2) return null;
  const average = sums.net / sums.orders;
  const spread = sums.orderSquares - 2 * average * sums.orderTotal + sums.orders * average * average;
  const reach = (Z_95 * Math.sqrt(Math.max(0, spread) + sums.refundSquares)) / sums.orders;
  return { low: average - reach, high: average + reach };
}
