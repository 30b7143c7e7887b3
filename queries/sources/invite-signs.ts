import { joinTies } from "./join-ties";
import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/** What may be wrong with an invite, the gravest first; see docs/analyses/invite-signs.md. */
export const INVITE_SIGNS = ["self", "ring", "device", "burst", "address"] as const;
export type InviteSign = (typeof INVITE_SIGNS)[number];

/** So many members in a ring are still found; longer ones are not. */
const LONGEST_RING = 50;
const BURST_SECONDS = 3600;
/** So many invitees within that time at least, and so many times what is usual. */
const FEWEST_IN_BURST = 5;
const TIMES_USUAL = 5;

/** Who says to have been invited by whom, at each joining and accepting: person, inviter, day, address. */
const ties = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("e")} AS person, ${resolvedPerson("e", "inviter")} AS inviter, e.day AS day,
    ifNull(toString(e.context.ip), '') AS address
  FROM events AS e
  WHERE ${countedRows("e.person", includeExcluded)} AND e.event IN ('Member Joined', 'Invite Accepted') AND e.inviter != 0`;

/** Whom each member joined by, but themselves. */
const joins = (switches: SourceSwitches): string =>
  `SELECT person, inviter, at FROM (${joinTies(switches)}) WHERE inviter != 0 AND inviter != person`;

/** The events of those on either side of a tie, found by the ids they were stored under. */
const theirEvents = (switches: SourceSwitches): string => `
  FROM events AS e
  WHERE ${countedRows("e.person", switches.includeExcluded)} AND e.person IN (
    SELECT arrayJoin(arrayConcat([asked], dictGet('aliases_of', 'aliases', asked)))
    FROM (SELECT arrayJoin([person, inviter]) AS asked FROM (${ties(switches)}) WHERE person != inviter GROUP BY asked))`;

const self = (switches: SourceSwitches): string =>
  `SELECT person, inviter, 'self' AS sign FROM (${ties(switches)}) WHERE person = inviter`;

/**
 * TRICKY: in every ring somebody joined no later than who invited them, so only from those the way up is walked; and nobody
 * is walked to twice, so that it ends.
 */
const ring = (switches: SourceSwitches): string => `
  SELECT arrayJoin(path) AS person, person AS inviter, 'ring' AS sign
  FROM (
    WITH RECURSIVE walk AS (
      SELECT t.person AS start, t.inviter AS top, [t.person] AS path
      FROM (${joins(switches)}) AS t
      INNER JOIN (${joins(switches)}) AS above ON above.person = t.inviter
      WHERE t.at <= above.at
      UNION ALL
      SELECT walk.start AS start, t.inviter AS top, arrayPushBack(walk.path, walk.top) AS path
      FROM walk
      INNER JOIN (${joins(switches)}) AS t ON t.person = walk.top
      WHERE NOT has(walk.path, walk.top) AND length(walk.path) < ${LONGEST_RING}
    )
    SELECT path FROM walk WHERE top = start
  )`;

const device = (switches: SourceSwitches): string => {
  const devices = `
    SELECT DISTINCT ${resolvedPerson("e")} AS person,
      arrayJoin(arrayFilter(id -> id != '', [e.anonymous_id, ifNull(toString(e.context.device.id), '')])) AS device
    ${theirEvents(switches)}`;
  return `
    SELECT t.person AS person, t.inviter AS inviter, 'device' AS sign
    FROM (SELECT DISTINCT person, inviter FROM (${ties(switches)}) WHERE person != inviter) AS t
    INNER JOIN (${devices}) AS own ON own.person = t.person
    INNER JOIN (${devices}) AS other ON other.person = t.inviter AND other.device = own.device`;
};

const address = (switches: SourceSwitches): string => `
  SELECT t.person AS person, t.inviter AS inviter, 'address' AS sign
  FROM (${ties(switches)}) AS t
  INNER JOIN (
    SELECT DISTINCT ${resolvedPerson("e")} AS person, e.day AS day, ifNull(toString(e.context.ip), '') AS address
    ${theirEvents(switches)}
  ) AS other ON other.person = t.inviter AND other.day = t.day AND other.address = t.address
  WHERE t.address != '' AND t.person != t.inviter`;

/** What is usual is the busiest hour of the inviter in the middle of all. */
const burst = (switches: SourceSwitches): string => {
  const hours = `
    SELECT person, inviter, second,
      count() OVER (PARTITION BY inviter ORDER BY second RANGE BETWEEN CURRENT ROW AND ${BURST_SECONDS - 1} FOLLOWING) AS following
    FROM (SELECT person, inviter, toInt64(toUnixTimestamp(at)) AS second FROM (${joins(switches)}))`;
  return `
    SELECT person, inviter, 'burst' AS sign
    FROM (
      SELECT person, inviter,
        max(following) OVER (PARTITION BY inviter ORDER BY second RANGE BETWEEN ${BURST_SECONDS - 1} PRECEDING AND CURRENT ROW) AS most
      FROM (${hours})
    )
    WHERE most >= greatest(${FEWEST_IN_BURST}, ${TIMES_USUAL} * (
      SELECT quantileExact(0.5)(busiest) FROM (SELECT max(following) AS busiest FROM (${hours}) GROUP BY inviter)))`;
};

/**
 * Members about whose invites something may be wrong, whatever the scope says of time: a row for each member, on either
 * side of the invite, sign and inviter; of a ring each is their own.
 *
 * Columns: person UInt64, sign String (one of INVITE_SIGNS), inviter UInt64. Reads events.
 */
export const inviteSigns = (switches: SourceSwitches): string => `
  SELECT DISTINCT arrayJoin([found.person, found.inviter]) AS person, found.sign AS sign, found.inviter AS inviter
  FROM (
    ${[self, ring, device, burst, address].map((sign) => `SELECT person, inviter, sign FROM (${sign(switches)})`).join("\n    UNION ALL\n    ")}
  ) AS found`;
