import { firstReports } from "./orders";
import { countedRows, resolvedPerson } from "./person";
import { shareId } from "./share-id";
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
 * that names them.
 *
 * TRICKY: an order that names something is an event of its buyer at its own instant, so it is found as what they met.
 */
export const salesByWord = ({ from, to, posts }: Asked, switches: SourceSwitches): string => `
    SELECT DISTINCT met.id AS id, owner.person AS person, met.sold AS sold, met.money AS money
    FROM (
      SELECT o.id AS id, o.person AS person, o.day AS sold, o.money AS money, arrayJoin(arrayFilter(source -> source.2 != '', [
          ('post', if(m.event = 'Content Viewed' OR m.id = o.id, m.content, '')), ('share', m.share)])) AS source
      FROM (
        SELECT e.id AS id, ${resolvedPerson("e")} AS person, e.time AS time, e.event AS event, e.content AS content,
          if(e.event = 'Content Shared', '', ${shareId("e")}) AS share
        FROM events AS e
        WHERE ${countedRows("e.person", switches.includeExcluded)}
          AND e.time >= toDateTime64(subtractDays(${from}, ${TOUCH_DAYS + 1}), 3, 'UTC') AND e.time < toDateTime64(addDays(${to}, 1), 3, 'UTC')
          AND (share != '' OR (e.content != '' AND e.event IN ('Content Viewed', 'Order Completed')))
      ) AS m
      INNER JOIN (
        SELECT report.id AS id, ${resolvedPerson("report")} AS person, report.at AS at, report.day AS day, report.money AS money
        FROM (${firstReports(switches.includeExcluded)}) AS report
        WHERE report.day >= ${from} AND report.day < ${to}
      ) AS o ON o.person = m.person
      WHERE ${touches("m.time", "o.at")}
    ) AS met
    INNER JOIN (
      SELECT ('post', post) AS source, person FROM (${posts})
      UNION ALL
      SELECT ('share', share) AS source, sharer AS person FROM (${shares(switches)})
    ) AS owner ON owner.source = met.source
    WHERE met.person != owner.person`;
