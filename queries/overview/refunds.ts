import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { EXAMPLE_SPANS, spanParams } from "./span-params";

/**
 * What was refunded in each span, at the time of the refund, whenever the order was made? `total` is exact, `squares`
 * is the sum of the squared amounts, for an interval.
 *
 * Spans without a refund have no row. Reads happenings.
 */
export const refunds = defineQuery({
  name: "overview/refunds",
  reads: ["happenings", "span_days"],
  params: spanParams,
  example: EXAMPLE_SPANS,
  row: z.object({ span: z.number(), total: z.string(), squares: z.number() }),
  sql: `
    SELECT span, sum(refund.money) AS total, sum(pow(toFloat64(refund.money), 2)) AS squares
    FROM (SELECT day, money FROM happenings WHERE event = 'Order Refunded') AS refund
    INNER JOIN span_days AS s ON s.day = refund.day
    GROUP BY span
    ORDER BY span`,
});
