import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

const FROM = `{from_time:DateTime64(3, 'UTC')}`;
const TO = `{to_time:DateTime64(3, 'UTC')}`;

/**
 * Every order at its first report ever: columns person (as stored), at, id, day, money, content (what it names). Reads
 * order_firsts.
 *
 * TRICKY: the table lies in the order of the orders' numbers, so that the first report of each is found in passing.
 * Grouping by the number instead takes many times as long and as much memory as there are orders.
 */
export const firstReports = (includeExcluded: boolean): string => `
    SELECT first.person AS person, first.time AS at, first.id AS id, first.day AS day, first.money AS money,
      first.content AS content
    FROM order_firsts
    WHERE ${countedRows("first.person", includeExcluded)}
    ORDER BY order_id, at, id, person, day, money
    LIMIT 1 BY order_id`;

/**
 * The orders of the scope's days: one row per order, at its first report ever. An order that was first reported before
 * the scope does not come again, however often it was sent since.
 *
 * Columns: person UInt64, at DateTime64(3), id UUID (of the first report), day Date, money Decimal(18, 4). Reads
 * order_firsts.
 */
export const orders = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("report")} AS person, report.at AS at, report.id AS id, report.day AS day,
    report.money AS money
  FROM (${firstReports(includeExcluded)}
  ) AS report
  WHERE report.at >= ${FROM} AND report.at < ${TO}`;
