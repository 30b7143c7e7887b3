import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { boundPersons, EXAMPLE_PERSONS, personsParam } from "./persons-param";

const INSTANT = z.string().nullable();

/**
 * What some persons are and did, ever: a row for each who did anything that counts.
 *
 * - `userId` `name`        the last user id, "" for visitors; the trait `name`, ""
 * - `joined` `joinedDay`   their first "Member Joined", or else their first event with a user id; null for visitors
 * - `channel` `inviter`    of the first "Member Joined"; "" and "0" when it said none, or there is none
 * - `activeDays`           local days with an event that makes a member active
 * - `orders` `total`       orders that they were the first to report, and their sum; `refunded` is the sum of refunds
 * - `nps`                  the last score, null without one
 *
 * Instants are UTC, amounts exact. Reads person_events, person_orders and person_traits.
 */
export const memberFacts = defineQuery({
  name: "members/member-facts",
  reads: ["person_events", "person_orders", "person_traits"],
  params: personsParam,
  example: EXAMPLE_PERSONS,
  row: z.object({
    person: z.string(),
    userId: z.string(),
    name: z.string(),
    joined: INSTANT,
    joinedDay: z.iso.date().nullable(),
    channel: z.string(),
    inviter: z.string(),
    firstSeen: z.string(),
    lastSeen: z.string(),
    events: z.coerce.number(),
    activeDays: z.coerce.number(),
    orders: z.coerce.number(),
    total: z.string(),
    refunded: z.string(),
    nps: z.number().nullable(),
  }),
  sql: ({ persons }) => ({
    sql: `
      SELECT toString(e.person) AS person, e.user_id AS userId, t.value AS name, toString(e.joined_at) AS joined,
        toString(toDate(toTimeZone(e.joined_at, {zone:String}))) AS joinedDay, e.join_channel AS channel,
        toString(e.join_inviter) AS inviter, toString(e.first_seen) AS firstSeen, toString(e.last_seen) AS lastSeen,
        e.n AS events, e.active_days AS activeDays, o.orders AS orders, toString(o.total) AS total,
        toString(e.refunded) AS refunded, e.nps AS nps
      FROM (
        SELECT p.person AS person, argMaxIf(p.user_id, (p.time, p.id), p.user_id != '') AS user_id,
          coalesce(minOrNullIf(p.time, p.event = 'Member Joined'), minOrNullIf(p.time, p.user_id != '')) AS joined_at,
          toString(argMinIf(p.channel, (p.time, p.id), p.event = 'Member Joined')) AS join_channel,
          argMinIf(p.inviter, (p.time, p.id), p.event = 'Member Joined') AS join_inviter,
          min(p.time) AS first_seen, max(p.time) AS last_seen, count() AS n,
          uniqExactIf(p.day, p.event NOT IN {inactive:Array(String)}) AS active_days,
          sumIf(p.money, p.event = 'Order Refunded') AS refunded,
          argMaxIf(p.score, (p.time, p.id), p.event = 'NPS Answered' AND isNotNull(p.score)) AS nps
        FROM person_events AS p
        GROUP BY p.person
      ) AS e
      LEFT JOIN (SELECT person, count() AS orders, sum(money) AS total FROM person_orders GROUP BY person) AS o
        ON o.person = e.person
      LEFT JOIN (SELECT person, value FROM person_traits WHERE trait = 'name') AS t ON t.person = e.person
      ORDER BY e.person`,
    params: boundPersons(persons),
    reads: [],
  }),
});
