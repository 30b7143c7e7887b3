import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

const FROM = `{from_time:DateTime64(3, 'UTC')}`;
const TO = `{to_time:DateTime64(3, 'UTC')}`;

/**
 * The orders of the scope's days: one row per order, at its first report ever. An order that was first reported before
 * the scope does not come again, however often it was sent since.
 *
 * TRICKY: only the numbers seen in the scope are looked up among all reports, as comparing every report costs more;
 * unless the scope begins with time itself.
 *
 * Columns: person UInt64, at DateTime64(3), id UUID (of the first report), day Date, money Decimal(18, 4). Reads
 * order_firsts.
 */
export const orders = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("report")} AS person, report.at AS at, report.id AS id, report.day AS day,
    report.money AS money
  FROM (
    SELECT min(first) AS earliest, earliest.person AS person, earliest.time AS at, earliest.id AS id,
      earliest.day AS day, earliest.money AS money
    FROM order_firsts
    WHERE ${countedRows("first.person", includeExcluded)} AND ({from:Date} = '1970-01-01' OR order_id IN (
      SELECT order_id FROM order_firsts
      WHERE ${countedRows("first.person", includeExcluded)} AND first.time >= ${FROM} AND first.time < ${TO}))
    GROUP BY order_id
    HAVING at >= ${FROM} AND at < ${TO}
  ) AS report`;
