import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { EXAMPLE_SPANS, spanParams } from "./span-params";

/**
 * What was ordered, by how many, in each span? An order counts once, at its first report ever.
 *
 * - `total` `squares`  sum of the order totals, exact, and of their squares, for an interval
 * - `customer_days`    distinct pairs of a member and a local day with an order
 *
 * Spans without an order have no row. Reads orders.
 */
export const sales = defineQuery({
  name: "overview/sales",
  reads: ["orders", "span_days"],
  params: spanParams,
  example: EXAMPLE_SPANS,
  row: z.object({
    span: z.number(),
    orders: z.coerce.number(),
    buyers: z.coerce.number(),
    customer_days: z.coerce.number(),
    total: z.string(),
    squares: z.number(),
  }),
  sql: `
    SELECT span, count() AS orders, uniqExact(o.person) AS buyers, uniqExact(o.person, o.day) AS customer_days,
      sum(o.money) AS total, sum(pow(toFloat64(o.money), 2)) AS squares
    FROM orders AS o
    INNER JOIN span_days AS s ON s.day = o.day
    GROUP BY span
    ORDER BY span`,
});
