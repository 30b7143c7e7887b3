import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

const NEVER = `toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC')`;

/**
 * Through which channel each person joined, whatever the scope says of time: that of the first "Member Joined" ever.
 *
 * Columns: person UInt64, channel String. Reads member_lives.
 */
export const joinChannels = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("l")} AS person, min(l.first_join).channel AS channel
  FROM member_lives AS l
  WHERE ${countedRows("l.person", includeExcluded)} AND l.joined < ${NEVER}
  GROUP BY person`;
