import { countedRows, resolvedPerson, storedForAsked } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * The orders of some persons, whatever the scope says of time: one row per order whose first report ever was theirs.
 * Takes the parameter `persons`, their ids.
 *
 * TRICKY: orders are kept by number, so those that they reported at all are looked up among their events first.
 *
 * Columns: person UInt64, day Date, money Decimal(18, 4). Reads order_firsts and events.
 */
export const personOrders = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("report")} AS person, report.day AS day, report.money AS money
  FROM (
    SELECT project, min(first) AS earliest, earliest.person AS person, earliest.day AS day, earliest.money AS money
    FROM order_firsts
    WHERE ${countedRows("first.person", includeExcluded)} AND order_id IN (
      SELECT if(e.order_id = '', toString(e.id), e.order_id) FROM events AS e
      WHERE e.project = {project:UInt32} AND ${storedForAsked("e.person")} AND e.event = 'Order Completed')
    GROUP BY project, order_id
  ) AS report
  WHERE ${storedForAsked("report.person")}`;
