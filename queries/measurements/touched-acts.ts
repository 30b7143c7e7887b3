import { TOUCH_WAYS } from "#queries/contribution/touch-ways";
import { type Fragment, join } from "#queries/fragment";
import type { ActsAsked } from "./acts";
import { inSpans } from "./in-spans";
import { orderReports } from "./order-acts";

/**
 * See Acts: `touched`. The filter and the breakdown are of the order; touches count whatever the filter says.
 *
 * The last touch before an order is the one that decides: no other is nearer.
 */
export function touchedActs(lookback: number, asked: ActsAsked): Fragment {
  const orders = join(
    [orderReports(asked)],
    ([sql = ""]) => `SELECT * FROM (${sql}) WHERE holds AND day >= {born_from:Date} AND day < {born_to:Date}`,
  );
  const touched = join(
    [orders],
    ([sql = ""]) => `
      SELECT o.person AS person, o.day AS day, o.value AS value, o.amount AS amount
      FROM (${sql}) AS o
      ASOF INNER JOIN (
        SELECT person, time FROM happenings
        WHERE event IN {touch_events:Array(String)} AND person IN (SELECT person FROM (${sql}))
      ) AS t ON t.person = o.person AND t.time < o.at
      WHERE t.time >= o.at - toIntervalHour({lookback_hours:UInt32})`,
    ["happenings"],
  );
  const acts = join(
    [inSpans(touched)],
    ([sql = ""]) => `SELECT span, person, day, value, amount, 0 AS mark FROM (${sql})`,
  );
  const touch_events = TOUCH_WAYS.flatMap(({ events }) => [...events]);
  return { ...acts, params: { ...acts.params, touch_events, lookback_hours: lookback * 24 } };
}
