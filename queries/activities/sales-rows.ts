import type { SourceName } from "#queries/sources/sources";

/**
 * Orders, each at its first report, and refunds at their own time: a SELECT of id UUID, person UInt64, day Date, orders UInt8
 * (1 of an order, 0 of a refund), units Int64 (ten-thousandths, a refund's below 0).
 */
export const SALES_ROWS = `
  SELECT id, person, day, toUInt8(1) AS orders, reinterpretAsInt64(money) AS units FROM orders
  UNION ALL
  SELECT id, person, day, toUInt8(0) AS orders, -reinterpretAsInt64(money) AS units FROM happenings
  WHERE event = 'Order Refunded'`;

export const SALES_READS: readonly SourceName[] = ["orders", "happenings"];
