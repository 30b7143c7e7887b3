import { countedRows, resolvedPerson } from "./person";
import { shareId } from "./share-id";
import type { SourceSwitches } from "./source-switches";

/**
 * Who shared what has an id, whatever the scope says of time: the first report of each share.
 *
 * Columns: share String, sharer UInt64. Reads events.
 */
export const shares = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${shareId("e")} AS share, argMin(${resolvedPerson("e")}, (e.time, e.id)) AS sharer
  FROM events AS e
  WHERE ${countedRows("e.person", includeExcluded)} AND e.event = 'Content Shared' AND ${shareId("e")} != ''
  GROUP BY share`;
