import { isIn } from "../analyses-oracle/local-days";
import { activeDuring, type Asked } from "./asked";
import { countOf, type MetricAnswer, shareOf } from "./metric-answer";
import { sharedOut, sumOf } from "./money";

const ordersOf = ({ orders, events, span }: Asked) =>
  orders.filter((order) => events.has(order) && isIn(order.day, span));

const buyersOf = (asked: Asked) => new Set(ordersOf(asked).map(({ person }) => person));

const refundsOf = ({ events, span }: Asked) =>
  [...events].filter(({ event, day }) => event === "Order Refunded" && isIn(day, span));

const netOf = (asked: Asked) => sumOf(ordersOf(asked)) - sumOf(refundsOf(asked));

const ofBuyers = (asked: Asked, value: MetricAnswer["value"], n: number | null = null): MetricAnswer => ({
  value,
  n,
  caution: null,
  lists: {},
  about: buyersOf(asked),
});

export const buyers = (asked: Asked): MetricAnswer => countOf(buyersOf(asked));

export const orders = (asked: Asked): MetricAnswer => ofBuyers(asked, ordersOf(asked).length);

export const customerDays = (asked: Asked): MetricAnswer =>
  ofBuyers(asked, new Set(ordersOf(asked).map(({ person, day }) => `${person} on ${day}`)).size);

export const grossSales = (asked: Asked): MetricAnswer => ofBuyers(asked, sumOf(ordersOf(asked)));

export const netSales = (asked: Asked): MetricAnswer => ({
  ...ofBuyers(asked, netOf(asked)),
  about: new Set([...ordersOf(asked), ...refundsOf(asked)].map(({ person }) => person)),
});

export function averageOrder(asked: Asked): MetricAnswer {
  const count = ordersOf(asked).length;
  return ofBuyers(asked, sharedOut(netOf(asked), count), count);
}

export function salesPerMember(asked: Asked): MetricAnswer {
  const base = activeDuring(asked, asked.span);
  const value = sharedOut(netOf(asked), base.size);
  return { value, n: base.size, caution: null, lists: { base }, about: base };
}

const TOUCHES = [
  ...["Published", "Viewed", "Liked", "Commented", "Saved", "Shared"].map((did) => `Content ${did}`),
  ...["Message Sent", "Question Asked", "Question Answered", "Activity Joined", "Activity Completed"],
  ...["Checked In", "Vote Cast", "Live Joined", "Live Left", "Member Invited", "Invite Accepted"],
];
const WEEK_MS = 7 * 86_400_000;

/** Whatever is asked, a touch is a touch. */
export function communitySales(asked: Asked): MetricAnswer {
  const sold = ordersOf(asked);
  const touches = asked.world.events.filter(({ event }) => TOUCHES.includes(event));
  const touched = sold.filter((order) =>
    touches.some(
      ({ person, time }) => person === order.person && time < order.time && time >= order.time - WEEK_MS,
    ),
  );
  const [part, whole] = [sumOf(touched), sumOf(sold)];
  return {
    ...ofBuyers(asked, whole === 0n ? null : Number(part) / Number(whole), sold.length),
    lists: { involved: new Set(touched.map(({ person }) => person)) },
  };
}

export const purchaseConversion = (asked: Asked): MetricAnswer =>
  shareOf(buyersOf(asked), activeDuring(asked, asked.span));

export function membershipConversion(asked: Asked): MetricAnswer {
  const { memberships, events, span } = asked;
  const starts = memberships.filter((start) => events.has(start) && isIn(start.day, span));
  const before = new Set(memberships.filter(({ day }) => day < span.from).map(({ person }) => person));
  const outside = [...activeDuring(asked, span)].filter((person) => !before.has(person));
  return shareOf(new Set(starts.map(({ person }) => person)), new Set(outside));
}
