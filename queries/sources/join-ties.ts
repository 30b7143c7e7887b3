import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * By whom each person was invited and into which community, whatever the scope says of time: what the first
 * "Member Joined" ever says. One row per person who sent one.
 *
 * Columns: person UInt64, at DateTime64(3), inviter UInt64 (0 is nobody), community String ("" is none). Reads events.
 */
export const joinTies = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("j")} AS person, min(j.time) AS at,
    argMin(if(j.inviter = 0, 0, ${resolvedPerson("j", "inviter")}), (j.time, j.id)) AS inviter,
    argMin(ifNull(toString(j.properties.community_id), ''), (j.time, j.id)) AS community
  FROM events AS j
  WHERE ${countedRows("j.person", includeExcluded)} AND j.event = 'Member Joined'
  GROUP BY person`;
