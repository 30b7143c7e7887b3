import { firstReports } from "./orders";
import { countedRows, resolvedPerson } from "./person";
import { shares } from "./shares";
import type { SourceSwitches } from "./source-switches";
import { TOUCH_DAYS, touches } from "./touch";

/** Local days as SQL, half-open, and posts: a SELECT of post, person. */
interface Asked {
  from: string;
  to: string;
  posts: string;
}

/**
 * Orders of some days, each once for everybody else whose posts or shares touched it: a SELECT of person (whose they are), sold
 * Date, money. A post touches the orders of who viewed it, a share those of who came by it, as touch.ts has it; both touch an order
 * that names them. Reads events, order_firsts and content_firsts.
 *
 * TRICKY: an order that came by a share is an event of its buyer at its own instant, so it is found as what they met.
 */
export function salesByWord({ from, to, posts }: Asked, switches: SourceSwitches): string {
  const orders = `
        SELECT report.id AS id, ${resolvedPerson("report")} AS person, report.at AS at, report.day AS day, report.money AS money,
          report.content AS content
        FROM (${firstReports(switches.includeExcluded)}) AS report
        WHERE report.day >= ${from} AND report.day < ${to}`;
  /**
   * Orders with each word that their buyers met in time, a text of events.
   *
   * TRICKY: what few events have is read first, so that of the others nothing else is read.
   */
  const afterMeeting = (word: string, first: string, then: string) => `
      SELECT o.id AS id, o.person AS person, o.day AS sold, o.money AS money, m.word AS word
      FROM (
        SELECT ${resolvedPerson("e")} AS person, e.time AS time, ${word} AS word
        FROM events AS e
        PREWHERE ${first}
        WHERE ${countedRows("e.person", switches.includeExcluded)} AND ${then}
          AND e.time >= toDateTime64(subtractDays(${from}, ${TOUCH_DAYS + 1}), 3, 'UTC') AND e.time < toDateTime64(addDays(${to}, 1), 3, 'UTC')
      ) AS m
      INNER JOIN (${orders}) AS o ON o.person = m.person
      WHERE ${touches("m.time", "o.at")}`;
  const ofOthers = (met: string, owners: string) => `
    SELECT met.id AS id, owner.person AS person, met.sold AS sold, met.money AS money
    FROM (${met}) AS met
    INNER JOIN (${owners}) AS owner ON owner.word = met.word
    WHERE met.person != owner.person`;
  const viewed = `${afterMeeting("e.content", "e.event = 'Content Viewed'", "e.content != ''")}
      UNION ALL
      SELECT id, person, day AS sold, money, content AS word FROM (${orders}) WHERE content != ''`;
  return `
    SELECT DISTINCT id, person, sold, money
    FROM (
      ${ofOthers(viewed, `SELECT post AS word, person FROM (${posts})`)}
      UNION ALL
      ${ofOthers(afterMeeting("e.share", "e.share != ''", "e.event != 'Content Shared'"), `SELECT share AS word, sharer AS person FROM (${shares(switches)})`)}
    )`;
}
