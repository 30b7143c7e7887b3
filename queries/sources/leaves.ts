import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

const NEVER = `toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC')`;

/**
 * Everybody who left before the scope's end: one row per person with the local day on which they first did.
 *
 * Columns: person UInt64, day Date. Reads member_lives.
 */
export const leaves = ({ includeExcluded }: SourceSwitches): string => `
  SELECT person, toDate(toTimeZone(at, {zone:String})) AS day
  FROM (
    SELECT ${resolvedPerson("l")} AS person, min(l.left_at) AS at
    FROM member_lives AS l
    WHERE ${countedRows("l.person", includeExcluded)} AND l.left_at < ${NEVER}
    GROUP BY person
  )
  WHERE at < {to_time:DateTime64(3, 'UTC')}`;
