import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * How each person who accepted an invite was invited, whatever the scope says of time: the method of the first one that
 * they accepted, as its first report says. Nobody invites themselves.
 *
 * Columns: person UInt64, method String ("link", "code", "poster", "team", or what senders say). Reads join_events.
 */
export const joinMethods = ({ includeExcluded }: SourceSwitches): string => `
  SELECT a.person AS person, s.method AS method
  FROM (
    SELECT ${resolvedPerson("e")} AS person, argMin(e.invite, (e.time, e.id)) AS number
    FROM join_events AS e
    WHERE ${countedRows("e.person", includeExcluded)} AND e.event = 'Invite Accepted' AND e.invite != ''
    GROUP BY person
  ) AS a
  INNER JOIN (
    SELECT e.invite AS number, argMin((${resolvedPerson("e")}, e.method), (e.time, e.id)) AS first,
      first.1 AS sender, first.2 AS method
    FROM join_events AS e
    WHERE ${countedRows("e.person", includeExcluded)} AND e.event = 'Member Invited' AND e.invite != ''
    GROUP BY number
  ) AS s ON s.number = a.number
  WHERE s.method != '' AND s.sender != a.person`;
