import { addDays, isIn } from "../analyses-oracle/local-days";
import type { LogEvent } from "../analyses-oracle/log-event";
import { isActive } from "../analyses-oracle/matches";
import type { Asked } from "./asked";
import { type MetricAnswer, shareOf } from "./metric-answer";
import { sharedOut, sumOf } from "./money";

/** Of first events those that count in the span, and of these those so many days after which have passed. */
function begun(firsts: readonly LogEvent[], { events, span, today }: Asked, days: number) {
  const all = firsts.filter((first) => events.has(first) && isIn(first.day, span));
  return { all, mature: all.filter(({ day }) => addDays(day, days) < today) };
}

const persons = (events: readonly LogEvent[]) => new Set(events.map(({ person }) => person));

/** What the member who joined did from the day `first` to the day `last` after joining, both included. */
const within = (events: Iterable<LogEvent>, join: LogEvent, first: number, last: number) =>
  [...events].filter(
    ({ person, day }) =>
      person === join.person && day >= addDays(join.day, first) && day <= addDays(join.day, last),
  );

/** Share of new members who were active on a day from `first` to `last` after the join day. */
export const activeAfterJoining =
  (first: number, last: number) =>
  (asked: Asked): MetricAnswer => {
    const { all, mature } = begun(asked.joins, asked, last);
    const active = [...asked.later].filter((event) => isActive(event, asked.world));
    const back = mature.filter((join) => within(active, join, first, last).length > 0);
    return shareOf(persons(back), persons(mature), persons(all));
  };

const laterOrders = ({ orders, later }: Asked) => orders.filter((order) => later.has(order));

/** Share of new members who ordered from the join day to so many days after it. */
export const buyersAfterJoining =
  (days: number) =>
  (asked: Asked): MetricAnswer => {
    const { all, mature } = begun(asked.joins, asked, days);
    const orders = laterOrders(asked);
    const bought = mature.filter((join) => within(orders, join, 0, days).length > 0);
    return shareOf(persons(bought), persons(mature), persons(all));
  };

/** Net sales of new members, from the join day to so many days after it, by member. */
export const salesAfterJoining =
  (days: number) =>
  (asked: Asked): MetricAnswer => {
    const { all, mature } = begun(asked.joins, asked, days);
    const orders = laterOrders(asked);
    const refunds = [...asked.later].filter(({ event }) => event === "Order Refunded");
    const net = mature.reduce(
      (sum, join) => sum + sumOf(within(orders, join, 0, days)) - sumOf(within(refunds, join, 0, days)),
      0n,
    );
    const base = persons(mature);
    return {
      value: sharedOut(net, base.size),
      n: base.size,
      caution: all.length > mature.length ? "immature" : null,
      lists: { base },
      about: persons(all),
    };
  };

/** Share of the customers who first ordered in the span, who ordered again on another day within so many days. */
export const boughtAgain =
  (days: number) =>
  (asked: Asked): MetricAnswer => {
    const { all, mature } = begun(asked.firstOrders, asked, days);
    const orders = laterOrders(asked);
    const again = mature.filter((first) => within(orders, first, 1, days).length > 0);
    return shareOf(persons(again), persons(mature), persons(all));
  };
