import { firstJoins } from "./first-joins";
import { resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * Whom each person who was invited was invited by, as in first_joins, by name; nobody invites themselves.
 *
 * Columns: person UInt64, at DateTime64(3), inviter UInt64, name String (a user id, the person's number where there is none). Reads
 * join_events and member_lives.
 */
export const joinInviters = (switches: SourceSwitches): string => `
  SELECT t.person AS person, t.at AS at, t.inviter AS inviter, if(l.user_id = '', toString(t.inviter), l.user_id) AS name
  FROM (${firstJoins(switches)}) AS t
  LEFT JOIN (
    SELECT ${resolvedPerson("life")} AS inviter, max(life.user_id) AS user_id
    FROM member_lives AS life
    WHERE life.project = {project:UInt32}
    GROUP BY inviter
  ) AS l ON l.inviter = t.inviter
  WHERE t.inviter != 0 AND t.inviter != t.person`;
