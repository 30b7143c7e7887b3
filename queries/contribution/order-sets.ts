import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { contributionAsked, EXAMPLE_CONTRIBUTION, ofEachWay, touchedOrders } from "./touched-orders";

/** The shares of the first and the last touch of three or more; the others have the rest. */
const END = 0.4;

/** What a touch of a way has of an order: all of it alone, half of two, else by its place. */
const credit = (way: number) => `multiIf(n = 0, 0., n = 1, toFloat64(ways[1] = ${way}),
  n = 2, (ways[1] = ${way}) * 0.5 + (ways[2] = ${way}) * 0.5,
  ((ways[1] = ${way}) + (ways[n] = ${way})) * ${END}
    + (countEqual(ways, ${way}) - (ways[1] = ${way}) - (ways[n] = ${way})) * ${1 - 2 * END} / (n - 2))`;

/**
 * Orders by which ways touched them and which did last: `touched` a bit for each way, the first way the lowest; `last` the
 * number of a way, 0 of none; `position` the sales of each way by the place of its touches.
 */
export const orderSets = defineQuery({
  name: "contribution/order-sets",
  reads: [],
  params: contributionAsked,
  example: EXAMPLE_CONTRIBUTION,
  row: z.object({
    touched: z.coerce.number(),
    last: z.coerce.number(),
    orders: z.coerce.number(),
    sales: z.string(),
    position: z.array(z.number()),
  }),
  sql: (asked) =>
    join(
      [touchedOrders(asked)],
      ([sql = ""]) => `
        SELECT arraySum(${ofEachWay((way) => `has(ways, ${way}) * ${2 ** (way - 1)}`)}) AS touched,
          if(n = 0, 0, ways[n]) AS last, count() AS orders, toString(sum(amount)) AS sales,
          ${ofEachWay((way) => `sum(toFloat64(amount) * ${credit(way)})`)} AS position
        FROM (SELECT *, length(ways) AS n FROM (${sql}))
        GROUP BY touched, last`,
    ),
});
