import { firstReports } from "./orders";
import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/** Over so many local days interests are told. */
export const INTEREST_DAYS = 90;

const FROM = `subtractDays({as_of:Date}, ${INTEREST_DAYS - 1})`;

/**
 * The events with a category of the days up to today, as many as tell interests, whatever the scope says of time; of an order
 * only its first report ever.
 *
 * Columns: person UInt64, event String, category String, as in happenings. Reads events and order_firsts.
 */
export const recentCategories = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("e")} AS person, e.event AS event, e.category AS category
  FROM events AS e
  WHERE ${countedRows("e.person", includeExcluded)} AND e.category != '' AND e.day >= ${FROM} AND e.day <= {as_of:Date}
    AND e.time >= toDateTime64(subtractDays(${FROM}, 1), 3, 'UTC')
    AND (e.event != 'Order Completed' OR e.id IN (SELECT id FROM (${firstReports(includeExcluded)})))`;
