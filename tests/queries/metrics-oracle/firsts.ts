import type { LogEvent } from "../analyses-oracle/log-event";
import type { World } from "../analyses-oracle/world";

/** What of a log was the first, whatever is asked about; events in the order of time. */
export interface Firsts {
  /** Of each person who joined: the first "Member Joined", of who never sent one the first event with a user id. */
  joins: readonly LogEvent[];
  /** The first report of each order; a report without a number is an order of its own. */
  orders: readonly LogEvent[];
  /** Of each person who ordered the first of their orders. */
  firstOrders: readonly LogEvent[];
  /** Of each person who ever started a membership the first start. */
  memberships: readonly LogEvent[];
}

function firstBy(events: readonly LogEvent[], keyOf: (event: LogEvent) => unknown): LogEvent[] {
  const seen = new Set();
  return events.filter((event) => {
    const key = keyOf(event);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const byPerson = ({ person }: LogEvent) => person;

export function firstsOf({ events }: World): Firsts {
  const named = (name: string) => events.filter(({ event }) => event === name);
  const joined = firstBy(named("Member Joined"), byPerson);
  const whoJoined = new Set(joined.map(byPerson));
  const others = events.filter(({ known, person }) => known && !whoJoined.has(person));
  const orders = firstBy(named("Order Completed"), (report) => report.order || report);
  return {
    joins: [...joined, ...firstBy(others, byPerson)],
    orders,
    firstOrders: firstBy(orders, byPerson),
    memberships: firstBy(named("Membership Started"), byPerson),
  };
}
