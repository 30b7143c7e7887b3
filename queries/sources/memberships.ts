import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

const NEVER = `toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC')`;

/**
 * Everybody who joined before the scope's end: one row per person with the local day of their first join ever.
 *
 * A join is the first "Member Joined"; who never sent one joined with their first identified event. The scope's start
 * does not bound it, for "first" means first ever.
 *
 * Columns: person UInt64, at DateTime64(3), joined Date. Reads member_lives.
 */
export const memberships = ({ includeExcluded }: SourceSwitches): string => `
  SELECT person, at, toDate(toTimeZone(at, {zone:String})) AS joined
  FROM (
    SELECT ${resolvedPerson("f")} AS person, if(min(f.joined) < ${NEVER}, min(f.joined), min(f.identified)) AS at
    FROM member_lives AS f
    WHERE ${countedRows("f.person", includeExcluded)}
    GROUP BY person
    HAVING at < {to_time:DateTime64(3, 'UTC')}
  )`;
