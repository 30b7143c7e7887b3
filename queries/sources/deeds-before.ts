import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * What was done in the scope's days and in those before them from `earlier_time` on, a parameter of the query that
 * reads it. Columns: person UInt64, time DateTime64(3), event String. Reads events.
 */
export const deedsBefore = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("e")} AS person, e.time AS time, e.event AS event
  FROM events AS e
  WHERE ${countedRows("e.person", includeExcluded)} AND e.time >= {earlier_time:DateTime64(3, 'UTC')}
    AND e.time < {to_time:DateTime64(3, 'UTC')}`;
