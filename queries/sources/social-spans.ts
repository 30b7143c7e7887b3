import { invitings } from "./invitings";
import { countedRows, resolvedPerson } from "./person";
import { publications } from "./publications";
import { salesByWord } from "./sales-by-word";
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
 * - sales        the total of an order of somebody else that such a post or a share of theirs touched, see sales-by-word.ts; once for
 *                each whose they were
 *
 * Columns: person UInt64, part UInt8 (its place in SOCIAL_PARTS, from 1 on), since Date, until Date (the first day it no
 * longer counts), amount Decimal(38, 4). Reads events, order_firsts and content_firsts.
 */
export const socialSpans = (switches: SourceSwitches): string =>
  spansIn({ from: "{from:Date}", to: "{to:Date}" }, switches);

/** The same of today, whatever the scope says of time. */
export const recentSocialSpans = (switches: SourceSwitches): string =>
  spansIn(
    { from: `subtractDays({as_of:Date}, ${SOCIAL_DAYS_READ})`, to: "addDays({as_of:Date}, 1)" },
    switches,
  );

const spansIn = ({ from, to }: Days, switches: SourceSwitches): string => {
  const counted = countedRows("e.person", switches.includeExcluded);
  const posts = postsOf(switches);
  return `
  SELECT author AS person, span.1 AS part, span.2 AS since, span.3 AS until, toDecimal128(count(), 4) AS amount
  FROM (
    SELECT p.person AS author, p.day AS born, arrayJoin(arrayConcat([(1, born, addDays(born, ${POST_DAYS}))],
      arrayMap(did -> (2, greatest(born, did.2), addDays(least(born, did.2), ${POST_DAYS})),
        arrayFilter(did -> did.1 != author, r.reactions)))) AS span
    FROM (${posts}) AS p
    LEFT JOIN (${reactionsTo(counted, `addDays(${from}, ${REACH_DAYS - POST_DAYS})`, to)}) AS r ON r.post = p.post
  )
  WHERE since < ${to} AND until > ${from} AND since < until
  GROUP BY author, span
  UNION ALL
  SELECT person, 3 AS part, min(day) AS since, addDays(since, ${REACH_DAYS}) AS until,
    toDecimal128(1, 4) AS amount
  FROM (${invitings(switches)})
  GROUP BY person, invitee
  HAVING since < ${to} AND until > ${from}
  UNION ALL
  SELECT person, 4 AS part, sold AS since, addDays(sold, ${REACH_DAYS}) AS until, sum(toDecimal128(money, 4)) AS amount
  FROM (${salesByWord({ from, to, posts }, switches)})
  GROUP BY person, sold`;
};

/** Every publication that is not official: post (its content, or the event's id where it has none), person, day. */
const postsOf = (switches: SourceSwitches): string => `
      SELECT content AS post, author AS person, day
      FROM (${publications(switches)})
      WHERE source != 'official'`;

/**
 * What was done with content on some days: post, reactions (of each the person and the day). Events are stored by their time, so
 * days are found by it first.
 */
const reactionsTo = (counted: string, from: string, to: string): string => `
      SELECT e.content AS post, groupArray((${resolvedPerson("e")}, e.day)) AS reactions
      FROM events AS e
      WHERE ${counted} AND e.event IN ('Content Liked', 'Content Commented', 'Content Saved', 'Content Shared') AND e.content != ''
        AND e.day >= ${from} AND e.day < ${to}
        AND e.time >= toDateTime64(subtractDays(${from}, 1), 3, 'UTC') AND e.time < toDateTime64(addDays(${to}, 1), 3, 'UTC')
      GROUP BY post`;
