import { inviteId } from "./invite-id";
import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * How each person who accepted an invite was invited, whatever the scope says of time: the method of the first one that
 * they accepted, as its first report says. Nobody invites themselves.
 *
 * Columns: person UInt64, method String ("link", "code", "poster", "team", or what senders say). Reads events.
 */
export const joinMethods = ({ includeExcluded }: SourceSwitches): string => `
  SELECT a.person AS person, s.method AS method
  FROM (
    SELECT ${resolvedPerson("e")} AS person, argMin(${inviteId("e")}, (e.time, e.id)) AS number
    FROM events AS e
    WHERE ${countedRows("e.person", includeExcluded)} AND e.event = 'Invite Accepted' AND ${inviteId("e")} != ''
    GROUP BY person
  ) AS a
  INNER JOIN (
    SELECT ${inviteId("e")} AS number, argMin((${resolvedPerson("e")}, ifNull(toString(e.properties.method), '')), (e.time, e.id)) AS first,
      first.1 AS sender, first.2 AS method
    FROM events AS e
    WHERE ${countedRows("e.person", includeExcluded)} AND e.event = 'Member Invited' AND ${inviteId("e")} != ''
    GROUP BY number
  ) AS s ON s.number = a.number
  WHERE s.method != '' AND s.sender != a.person`;
