import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { type Fragment, join } from "#queries/fragment";
import { CONTENT_EVENTS } from "#queries/metrics/content-events";
import { TOUCH_DAYS, touches } from "#queries/sources/touch";
import { contentAsked, EXAMPLE_CONTENT } from "./content-asked";
import { keyedContent } from "./keyed-content";

const DAY_MS = 86_400_000;

/** Every order with the keys that its member viewed in the seven days before, and how long before (ms) at the latest. */
const touchedOrders = ({ by, filter, ...days }: z.infer<typeof contentAsked>): Fragment => {
  const built = join(
    [keyedContent(by, CONTENT_EVENTS.views, filter)],
    ([sql = ""]) => `
      SELECT v.key AS key, o.id AS order, any(o.person) AS person, any(o.money) AS money,
        min(toUnixTimestamp64Milli(o.at) - toUnixTimestamp64Milli(v.time)) AS gap
      FROM (SELECT DISTINCT key, person, time FROM (${sql})) AS v
      INNER JOIN (
        SELECT * FROM orders WHERE day >= {seen_from:Date} AND day <= addDays({seen_to:Date}, ${TOUCH_DAYS})
      ) AS o ON o.person = v.person
      WHERE ${touches("v.time", "o.at")}
      GROUP BY key, order`,
    ["orders"],
  );
  return { ...built, params: { ...built.params, ...days } };
};

/**
 * Orders touched by content: made by who viewed it within 24 hours, or seven days, before. An order counts once for each key
 * it was touched by, so keys do not add up.
 */
export const contentSales = defineQuery({
  name: "content/content-sales",
  reads: [],
  params: contentAsked,
  example: EXAMPLE_CONTENT,
  row: z.object({
    key: z.string(),
    ordersDay: z.coerce.number(),
    salesDay: z.string(),
    ordersWeek: z.coerce.number(),
    salesWeek: z.string(),
  }),
  sql: (asked) =>
    join(
      [touchedOrders(asked)],
      ([sql = ""]) => `
        SELECT key, countIf(gap < ${DAY_MS}) AS ordersDay, toString(sumIf(money, gap < ${DAY_MS})) AS salesDay,
          count() AS ordersWeek, toString(sum(money)) AS salesWeek
        FROM (${sql})
        GROUP BY key
        ORDER BY key`,
    ),
});

/** Who made the orders that content of a key touched within so many days: each once, by id. */
export const contentBuyers = defineQuery({
  name: "content/content-buyers",
  reads: [],
  params: contentAsked.extend({ key: z.string(), days: z.number().int().positive() }),
  example: { ...EXAMPLE_CONTENT, key: "tea", days: 1 },
  row: z.object({ person: z.string() }),
  sql: ({ key, days, ...asked }) => {
    const built = join(
      [touchedOrders(asked)],
      ([sql = ""]) => `
        SELECT DISTINCT person FROM (${sql}) WHERE key = {key:String} AND gap < {within_ms:UInt64} ORDER BY person`,
    );
    return { ...built, params: { ...built.params, key, within_ms: days * DAY_MS } };
  },
});
