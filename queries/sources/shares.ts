import { firstWords } from "./first-words";
import type { SourceSwitches } from "./source-switches";

/**
 * Who shared what has an id, whatever the scope says of time: the first report of each share.
 *
 * Columns: share String, sharer UInt64. Reads content_firsts.
 */
export const shares = ({ includeExcluded }: SourceSwitches): string => `
  SELECT word AS share, person AS sharer
  FROM (${firstWords("Content Shared", includeExcluded)})`;
