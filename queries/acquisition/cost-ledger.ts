import { z } from "zod";
import { SALES_READS, SALES_ROWS } from "#queries/activities/sales-rows";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { costRows } from "./cost-rows";
import { joinWays } from "./join-ways";

/** Days since joining over which members are watched. */
export const MOST_DAYS = 365;
/** The place in the ledger where everything of the period stands, whether its days have passed or not. */
export const WHOLE = -1;

/** Who joined and what was spent from `since` up to before `until`. */
const ledgerAsked = z.object({ since: z.iso.date(), until: z.iso.date(), today: z.iso.date() });

/**
 * What was spent on members and what they brought, by channel and campaign, as changes: what is known after N days is the sum of
 * the rows with `at` 0 … N.
 *
 * Known after N days is what concerns the join days of which N days have passed by `today`: the members who joined on
 * them, their net sales from joining up to N days after, and what was spent on these days. So a day comes in at 0 with
 * all of it, and goes out again at as many days as have passed since. The rows at −1 hold everything of the period: all members, all
 * that was spent, and all they have brought by now.
 *
 * Sums are ten-thousandths; `entries` is how many amounts were spent or paid, `entered` how many of them are entries of spend, `unpriced`
 * how many rewards are no money. `sold` is what comes in of `sales`, without what goes out. `untraced` rewards are of no channel.
 */
export const costLedger = defineQuery({
  name: "acquisition/cost-ledger",
  reads: SALES_READS,
  params: ledgerAsked,
  example: { since: "2026-03-01", until: "2026-04-01", today: "2026-04-20" },
  row: z.object({
    untraced: z.coerce.boolean(),
    channel: z.string(),
    campaign: z.string(),
    at: z.number(),
    members: z.coerce.number(),
    entered: z.coerce.number(),
    entries: z.coerce.number(),
    unpriced: z.coerce.number(),
    spend: z.string(),
    rewards: z.string(),
    sales: z.string(),
    sold: z.string(),
  }),
  sql: (asked) => {
    const built = join(
      [costRows, joinWays],
      ([costs = "", ways = ""]) => `
        SELECT kind = 'untraced' AS untraced, channel, campaign, change.1 AS at,
          sum(if(kind = 'member', change.2, 0)) AS members,
          sum(if(kind = 'spend', change.2, 0)) AS entered,
          sum(if(kind IN ('spend', 'reward', 'untraced'), change.2, 0)) AS entries,
          sum(if(kind = 'unpriced', change.2, 0)) AS unpriced,
          sum(if(kind = 'spend', units * change.2, 0)) AS spend,
          sum(if(kind IN ('reward', 'untraced'), units * change.2, 0)) AS rewards,
          sum(if(kind = 'sale', units * change.2, 0)) AS sales,
          sum(if(kind = 'sale' AND change.2 > 0, units, 0)) AS sold
        FROM (
          SELECT kind, channel, campaign, units, since_join, toInt32({today:Date} - day) AS passed
          FROM (
            SELECT kind, channel, campaign, reinterpretAsInt64(amount) AS units, day, 0 AS since_join
            FROM (${costs})
            WHERE day >= {since:Date} AND day < {until:Date}
            UNION ALL
            SELECT 'member' AS kind, w.channel, w.campaign, 0 AS units, m.joined AS day, 0 AS since_join
            FROM memberships AS m
            INNER JOIN (${ways}) AS w ON w.person = m.person
            WHERE m.joined >= {since:Date} AND m.joined < {until:Date}
            UNION ALL
            SELECT 'sale' AS kind, w.channel, w.campaign, s.units AS units, m.joined AS day,
              toInt32(s.day - m.joined) AS since_join
            FROM memberships AS m
            INNER JOIN (${ways}) AS w ON w.person = m.person
            INNER JOIN (${SALES_ROWS}) AS s ON s.person = m.person
            WHERE m.joined >= {since:Date} AND m.joined < {until:Date} AND s.day >= m.joined
          )
        )
        ARRAY JOIN if(since_join < passed,
          [(toInt32(${WHOLE}), toInt8(1)), (toInt32(since_join), toInt8(1)), (passed, toInt8(-1))],
          [(toInt32(${WHOLE}), toInt8(1))]) AS change
        WHERE change.1 <= ${MOST_DAYS}
        GROUP BY untraced, channel, campaign, at
        ORDER BY untraced, channel, campaign, at`,
    );
    return { ...built, params: { ...built.params, ...asked } };
  },
});
