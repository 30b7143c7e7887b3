import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

const NEVER = `toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC')`;

/**
 * From which local day to which somebody is a member, whatever the scope says of time: one row per person who ever joined.
 * The first join is that of memberships; whoever left is gone from that day on, also after joining again.
 *
 * Columns: person UInt64, joined Date, gone Nullable(Date) (never before `joined`). Reads member_lives.
 */
export const memberTerms = ({ includeExcluded }: SourceSwitches): string => `
  SELECT person, toDate(toTimeZone(at, {zone:String})) AS joined,
    if(left_at = ${NEVER}, NULL, greatest(joined, toDate(toTimeZone(left_at, {zone:String})))) AS gone
  FROM (
    SELECT ${resolvedPerson("l")} AS person, if(min(l.joined) < ${NEVER}, min(l.joined), min(l.identified)) AS at,
      min(l.left_at) AS left_at
    FROM member_lives AS l
    WHERE ${countedRows("l.person", includeExcluded)}
    GROUP BY person
    HAVING at < ${NEVER}
  )`;
