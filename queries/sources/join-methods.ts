import { firstJoins } from "./first-joins";
import { countedRows, resolvedPerson } from "./person";
import { shares } from "./shares";
import type { SourceSwitches } from "./source-switches";
import { touches } from "./touch";

/** The first invite that each person accepted: person, number. */
const accepted = (includeExcluded: boolean): string => `
    SELECT ${resolvedPerson("e")} AS person, argMin(e.invite, (e.time, e.id)) AS number
    FROM join_events AS e
    WHERE ${countedRows("e.person", includeExcluded)} AND e.event = 'Invite Accepted' AND e.invite != ''
    GROUP BY person`;

/** Who joined uninvited within seven days after they came by a share of somebody else: person. */
const cameByShare = (switches: SourceSwitches): string => `
    SELECT DISTINCT v.person AS person
    FROM (
      SELECT ${resolvedPerson("e")} AS person, e.time AS time, e.share AS share
      FROM events AS e
      PREWHERE e.share != ''
      WHERE ${countedRows("e.person", switches.includeExcluded)} AND e.event != 'Content Shared'
    ) AS v
    INNER JOIN (${shares(switches)}) AS s ON s.share = v.share
    INNER JOIN (${firstJoins(switches)}) AS t ON t.person = v.person
    WHERE s.sharer != v.person AND t.inviter IN (0, t.person) AND ${touches("v.time", "t.at")}`;

/**
 * How each person was brought, whatever the scope says of time: the method of the first invite that they accepted, as its
 * first report says, which nobody sends to themselves; or "share".
 *
 * Columns: person UInt64, method String ("link", "code", "poster", "team", or what senders say; "share" for who accepted no
 * invite and came by a share). Reads join_events, events and content_firsts.
 */
export const joinMethods = (switches: SourceSwitches): string => `
  SELECT a.person AS person, s.method AS method
  FROM (${accepted(switches.includeExcluded)}) AS a
  INNER JOIN (
    SELECT e.invite AS number, argMin((${resolvedPerson("e")}, e.method), (e.time, e.id)) AS first,
      first.1 AS sender, first.2 AS method
    FROM join_events AS e
    WHERE ${countedRows("e.person", switches.includeExcluded)} AND e.event = 'Member Invited' AND e.invite != ''
    GROUP BY number
  ) AS s ON s.number = a.number
  WHERE s.method != '' AND s.sender != a.person
  UNION ALL
  SELECT person, 'share' AS method
  FROM (${cameByShare(switches)})
  WHERE person NOT IN (SELECT person FROM (${accepted(switches.includeExcluded)}))`;
