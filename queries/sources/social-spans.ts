import { firstReports } from "./orders";
import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/** For so many local days a post counts, and what others do with it. */
const POST_DAYS = 28;
/** For so many an invitee and a sale. */
const REACH_DAYS = 90;

/** So many local days before one must be read to know what counts on it. */
export const SOCIAL_DAYS_READ = REACH_DAYS;

/** What a span counts, by its number in `part`. */
export const SOCIAL_PARTS = ["post", "interaction", "invitee", "sales"] as const;

/** Local days as SQL, half-open. */
interface Days {
  from: string;
  to: string;
}

/**
 * What members did that moved others, and on which local days it counts: in the scope's days, or a little before.
 *
 * - post         a publication of theirs that is not official, at its first report ever
 * - interaction  by somebody else with such a post, while it counts
 * - invitee      who accepted an invite of theirs, at the first time
 * - sales        the total of an order of somebody else that says it came from such a post (content_id) or from a share of
 *                theirs (share_id); once for each whose it was
 *
 * Columns: person UInt64, part UInt8 (its place in SOCIAL_PARTS, from 1 on), since Date, until Date (the first day it no
 * longer counts), amount Decimal(38, 4). Reads events and order_firsts.
 */
export const socialSpans = (switches: SourceSwitches): string =>
  spansIn({ from: "{from:Date}", to: "{to:Date}" }, switches);

/** The same of today, whatever the scope says of time. */
export const recentSocialSpans = (switches: SourceSwitches): string =>
  spansIn(
    { from: `subtractDays({as_of:Date}, ${SOCIAL_DAYS_READ})`, to: "addDays({as_of:Date}, 1)" },
    switches,
  );

const spansIn = ({ from, to }: Days, { includeExcluded }: SourceSwitches): string => {
  const counted = countedRows("e.person", includeExcluded);
  /** Events are stored by their time, so days are found by it first. */
  const within = (first: string) => `e.day >= ${first} AND e.day < ${to}
        AND e.time >= toDateTime64(subtractDays(${first}, 1), 3, 'UTC') AND e.time < toDateTime64(addDays(${to}, 1), 3, 'UTC')`;
  const posts = postsOf(counted);
  return `
  SELECT person, 1 AS part, day AS since, addDays(day, ${POST_DAYS}) AS until, toDecimal128(1, 4) AS amount
  FROM (${posts})
  WHERE since < ${to} AND until > ${from}
  UNION ALL
  SELECT author AS person, 2 AS part, greatest(born, day) AS since, addDays(least(born, day), ${POST_DAYS}) AS until,
    toDecimal128(count(), 4) AS amount
  FROM (
    SELECT ${resolvedPerson("r")} AS who, r.day AS day, p.person AS author, p.day AS born
    FROM (
      SELECT e.person AS person, e.day AS day, e.content AS content FROM events AS e
      WHERE ${counted} AND ${within(`addDays(${from}, ${REACH_DAYS - POST_DAYS})`)} AND e.content != ''
        AND e.event IN ('Content Liked', 'Content Commented', 'Content Saved', 'Content Shared')
    ) AS r
    INNER JOIN (${posts}) AS p ON p.post = r.content
  )
  WHERE who != author
  GROUP BY author, since, until
  HAVING since < until
  UNION ALL
  SELECT inviter AS person, 3 AS part, min(day) AS since, addDays(since, ${REACH_DAYS}) AS until,
    toDecimal128(1, 4) AS amount
  FROM (
    SELECT ${resolvedPerson("e")} AS invitee, ${resolvedPerson("e", "inviter")} AS inviter, e.day AS day
    FROM events AS e
    WHERE ${counted} AND e.event = 'Invite Accepted' AND e.inviter != 0
  )
  WHERE invitee != inviter
  GROUP BY inviter, invitee
  HAVING since < ${to} AND until > ${from}
  UNION ALL
  SELECT author AS person, 4 AS part, sold AS since, addDays(sold, ${REACH_DAYS}) AS until,
    sum(toDecimal128(money, 4)) AS amount
  FROM (
    SELECT DISTINCT o.id AS id, o.day AS sold, o.money AS money, owner.person AS author
    FROM (
      SELECT e.id AS id, ${resolvedPerson("e")} AS person, e.day AS day, e.money AS money, arrayJoin([('post', e.content),
        ('share', ifNull(toString(e.properties.share_id), ''))]) AS source
      FROM events AS e
      WHERE ${counted} AND ${within(from)} AND e.event = 'Order Completed' AND source.2 != ''
    ) AS o
    INNER JOIN (
      SELECT ('post', post) AS source, person FROM (${posts})
      UNION ALL
      SELECT ('share', share) AS source, person FROM (${sharesOf(counted)})
    ) AS owner ON owner.source = o.source
    WHERE o.person != owner.person AND o.id IN (SELECT id FROM (${firstReports(includeExcluded)}))
  )
  GROUP BY author, sold`;
};

/** Every publication that is not official, at its first report: post (its content, or the event's id where it has none), person, day. */
const postsOf = (counted: string): string => `
      SELECT post, first.1 AS person, first.2 AS day
      FROM (
        SELECT if(e.content = '', toString(e.id), e.content) AS post,
          argMin((${resolvedPerson("e")}, e.day, ifNull(toString(e.properties.source), '') = 'official'), (e.time, e.id)) AS first
        FROM events AS e
        WHERE ${counted} AND e.event = 'Content Published'
        GROUP BY post
      )
      WHERE NOT first.3`;

/** Every share that has an id, at its first report: share, person. */
const sharesOf = (counted: string): string => `
        SELECT ifNull(toString(e.properties.share_id), '') AS share, argMin(${resolvedPerson("e")}, (e.time, e.id)) AS person
        FROM events AS e
        WHERE ${counted} AND e.event = 'Content Shared' AND share != ''
        GROUP BY share`;
