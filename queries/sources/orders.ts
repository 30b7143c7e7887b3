import { COUNTED_ROWS, resolvedPerson } from "./person";

/**
 * The orders of the scope's days: one row per order, at its first report ever. An order that was first reported before
 * the scope does not come again, however often it was sent since.
 *
 * Columns: person UInt64, day Date, money Decimal(18, 4). Reads order_firsts.
 */
export const orders = `
  SELECT ${resolvedPerson("report")} AS person, report.day AS day, report.money AS money
  FROM (
    SELECT project, min(first) AS earliest, earliest.3 AS person, earliest.4 AS day, earliest.5 AS money
    FROM order_firsts
    WHERE ${COUNTED_ROWS}
    GROUP BY project, order_id
    HAVING earliest.1 >= {from_time:DateTime64(3, 'UTC')} AND earliest.1 < {to_time:DateTime64(3, 'UTC')}
  ) AS report`;
