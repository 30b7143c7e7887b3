import { firstReports } from "./orders";
import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/** Customers are scored over so many local days, today the last of them. */
export const RFM_DAYS = 360;

const recent = (day: string) => `${day} > subtractDays({as_of:Date}, ${RFM_DAYS}) AND ${day} <= {as_of:Date}`;

/**
 * Orders, each at its first report, and refunds of the 360 days up to today, whatever the scope says of time.
 *
 * Columns: person UInt64, day Date, sold Bool (an order, not a refund), amount Decimal(38, 4) (a refund's below 0). Reads
 * order_firsts and events.
 */
export const recentSales = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("o")} AS person, o.day AS day, true AS sold, toDecimal128(o.money, 4) AS amount
  FROM (${firstReports(includeExcluded)}) AS o
  WHERE ${recent("o.day")}
  UNION ALL
  SELECT ${resolvedPerson("e")} AS person, e.day AS day, false AS sold, -toDecimal128(e.money, 4) AS amount
  FROM events AS e
  WHERE ${countedRows("e.person", includeExcluded)} AND e.event = 'Order Refunded' AND ${recent("e.day")}
    AND e.time >= toDateTime64(subtractDays({as_of:Date}, ${RFM_DAYS + 1}), 3, 'UTC')`;
