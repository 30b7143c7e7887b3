import { firstJoins } from "./first-joins";
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

/**
 * The rows of a SELECT that stands in a statement several times.
 *
 * TRICKY: the engine reads what a WITH names anew wherever it stands, but a subquery that is one value only once.
 */
const readOnce = (columns: readonly string[], sql: string): string => `
  SELECT ${columns.map((column, place) => `row.${place + 1} AS ${column}`).join(", ")}
  FROM (SELECT arrayJoin((SELECT groupArray((${columns.join(", ")})) FROM (${sql}))) AS row)`;

/** Who says to have been invited by whom, at each joining and accepting: person, inviter, day, address. */
const ties = ({ includeExcluded }: SourceSwitches): string =>
  readOnce(
    ["person", "inviter", "day", "address"],
    `SELECT ${resolvedPerson("e")} AS person, ${resolvedPerson("e", "inviter")} AS inviter, e.day AS day,
    e.address AS address
  FROM join_events AS e
  WHERE ${countedRows("e.person", includeExcluded)} AND e.event IN ('Member Joined', 'Invite Accepted') AND e.inviter != 0`,
  );

/** Whom each member joined by, but themselves. */
const joins = (switches: SourceSwitches): string =>
  readOnce(
    ["person", "inviter", "at"],
    `SELECT person, inviter, at FROM (${firstJoins(switches)}) WHERE inviter != 0 AND inviter != person`,
  );

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
      SELECT invitee.1 AS start, member AS top, [start] AS path
      FROM (
        SELECT row.1 AS member, groupArrayIf((row.2, at), row.2 != 0) AS invitees, maxIf(at, row.2 = 0) AS joined
        FROM (SELECT at, arrayJoin([(inviter, person), (person, toUInt64(0))]) AS row FROM (${joins(switches)}))
        GROUP BY member
        HAVING countIf(row.2 = 0) > 0
      )
      ARRAY JOIN invitees AS invitee
      WHERE invitee.2 <= joined
      UNION ALL
      SELECT walk.start AS start, t.inviter AS top, arrayPushBack(walk.path, walk.top) AS path
      FROM walk
      INNER JOIN (${joins(switches)}) AS t ON t.person = walk.top
      WHERE NOT has(walk.path, walk.top) AND length(walk.path) < ${LONGEST_RING}
    )
    SELECT path FROM walk WHERE top = start
  )`;

/** What the events of those on either side of a tie leave behind, each once: person, sign, mark (a device, or a day and an address). */
const marks = (switches: SourceSwitches): string => {
  const address = "ifNull(toString(e.context.ip), '')";
  return `
    SELECT DISTINCT ${resolvedPerson("e")} AS person, found.1 AS sign, found.2 AS mark
    FROM events AS e
    ARRAY JOIN arrayFilter(one -> one.2 != '', [
      ('device', e.anonymous_id),
      ('device', ifNull(toString(e.context.device.id), '')),
      ('address', if(${address} = '', '', concat(toString(e.day), ' ', ${address})))
    ]) AS found
    WHERE ${countedRows("e.person", switches.includeExcluded)} AND e.person IN (
      SELECT arrayJoin(arrayConcat([asked], dictGet('aliases_of', 'aliases', asked)))
      FROM (SELECT arrayJoin([person, inviter]) AS asked FROM (${ties(switches)}) WHERE person != inviter GROUP BY asked))`;
};

/**
 * Who shares a device with their inviter, or used an address that their inviter used on the day.
 *
 * TRICKY: events are read once. Whoever left a mark is there for it (0 among its invitees), and is waited for at it by those they
 * invited: for a device whose it is as well, for an address who joined from it.
 */
const shared = (switches: SourceSwitches): string => `
  SELECT arrayJoin(arrayFilter(one -> one != 0, invitees)) AS person, member AS inviter, sign
  FROM (
    SELECT sign, mark, member, groupUniqArray(invitee) AS invitees
    FROM (
      SELECT sign, mark, row.1 AS member, row.2 AS invitee
      FROM (${marks(switches)}) AS m
      LEFT JOIN (
        SELECT person, groupUniqArray(inviter) AS inviters FROM (${ties(switches)}) WHERE person != inviter GROUP BY person
      ) AS t ON t.person = m.person
      ARRAY JOIN arrayConcat([(m.person, toUInt64(0))],
        if(sign = 'device', arrayMap(inviter -> (inviter, m.person), t.inviters), [])) AS row
      UNION ALL
      SELECT 'address' AS sign, concat(toString(day), ' ', address) AS mark, inviter AS member, person AS invitee
      FROM (${ties(switches)})
      WHERE address != '' AND person != inviter
    )
    GROUP BY sign, mark, member
    HAVING has(invitees, 0) AND length(invitees) > 1
  )`;

/** What is usual is the busiest hour of the inviter in the middle of all. */
const burst = (switches: SourceSwitches): string => {
  const ofInviter = "PARTITION BY inviter ORDER BY second";
  return `
    SELECT person, inviter, 'burst' AS sign
    FROM (
      SELECT person, inviter, most, quantileExactIf(0.5)(busiest, is_first) OVER () AS usual
      FROM (
        SELECT person, inviter, max(following) OVER (PARTITION BY inviter) AS busiest,
          max(following) OVER (${ofInviter} RANGE BETWEEN ${BURST_SECONDS - 1} PRECEDING AND CURRENT ROW) AS most,
          row_number() OVER (${ofInviter}) = 1 AS is_first
        FROM (
          SELECT person, inviter, second,
            count() OVER (${ofInviter} RANGE BETWEEN CURRENT ROW AND ${BURST_SECONDS - 1} FOLLOWING) AS following
          FROM (SELECT person, inviter, toInt64(toUnixTimestamp(at)) AS second FROM (${joins(switches)}))
        )
      )
    )
    WHERE most >= greatest(${FEWEST_IN_BURST}, ${TIMES_USUAL} * usual)`;
};

/**
 * Members about whose invites something may be wrong, whatever the scope says of time: a row for each member, on either
 * side of the invite, sign and inviter; of a ring each is their own.
 *
 * Columns: person UInt64, sign String (one of INVITE_SIGNS), inviter UInt64. Reads events and join_events.
 */
export const inviteSigns = (switches: SourceSwitches): string => `
  SELECT DISTINCT arrayJoin([found.person, found.inviter]) AS person, found.sign AS sign, found.inviter AS inviter
  FROM (
    ${[self, ring, shared, burst].map((sign) => `SELECT person, inviter, sign FROM (${sign(switches)})`).join("\n    UNION ALL\n    ")}
  ) AS found`;
