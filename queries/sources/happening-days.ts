import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * What each person did on the scope's days, for questions that need no order within a day: one row per stored person,
 * local day and event, so a person may have several.
 *
 * Columns: person UInt64, day Date, event String, events UInt64. Reads member_days.
 */
export const happeningDays = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("d")} AS person, d.day AS day, d.event AS event, d.events AS events
  FROM member_days AS d
  WHERE ${countedRows("d.person", includeExcluded)} AND d.day >= {from:Date} AND d.day < {to:Date}`;
