import { EventName } from "#store/events/event-names";
import { at } from "../chance/random";
import { ACTIVITY_TYPES } from "../world/activities";
import { describeProduct, type BasketItem } from "./basket";
import { earnBadge, earnPoints } from "./earn-points";
import type { MemberVisit } from "./member-visit";

const DAY = 86_400_000;
/** A coupon takes off this many hundredths from orders of the second number and more. */
const COUPONS = [
  { coupon: "SPRING-10", off: 1000, from: 8000 },
  { coupon: "MEMBER-20", off: 2000, from: 15_000 },
] as const;

/** Pays; some orders are told by the browser and by the servers, some are sent back days later. */
export function placeOrder(visit: MemberVisit, basket: BasketItem[]): void {
  const { random, world, member } = visit;
  const { state, tally, currency } = world;
  const sum = basket.reduce((cents, { product, quantity }) => cents + product.cents * quantity, 0);
  const number = at(state.orders, member) + 1;
  const order_id = `o_${world.tag}_${member.toString(36)}_${number}`;

  const fitting = COUPONS.filter(({ from }) => sum >= from);
  const coupon = fitting.length > 0 && random.chance(0.35) ? random.pick(fitting) : null;
  if (coupon !== null) {
    visit.track(
      EventName.couponApplied,
      { order_id, coupon: coupon.coupon, discount: coupon.off / 100 },
      5000,
    );
  }
  const cents = sum - (coupon?.off ?? 0);
  const properties = {
    order_id,
    total: cents / 100,
    currency,
    products: basket.map(({ product, quantity }) => ({ ...describeProduct(product, currency), quantity })),
    ...(coupon === null ? {} : { coupon: coupon.coupon }),
    ...(visit.touched.content !== null && random.chance(0.5) ? { content_id: visit.touched.content } : {}),
    ...(visit.touched.activity === null ? {} : { activity_id: visit.touched.activity }),
  };
  const paidAt = visit.now;
  if (!visit.track(EventName.orderCompleted, properties)) return;
  state.orders[member] = number;
  state.grossCents[member] = at(state.grossCents, member) + cents;
  state.lastOrderDay[member] = visit.day;
  tally.orders += 1;
  tally.grossCents += cents;
  const again = paidAt + 500 + random.below(4000);
  if (random.chance(0.15) && visit.reportOwn(again, EventName.orderCompleted, properties))
    tally.ordersToldTwice += 1;

  completeActivity(visit);
  earnPoints(visit, Math.max(1, Math.floor(cents / 200)), "order");
  if (number === 1) earnBadge(visit, "first-order");
  if (random.chance(0.07)) refund(visit, order_id, cents, at(basket, 0).product.cents);
}

/** All of it mostly, else the price of one product. */
function refund(visit: MemberVisit, order_id: string, total: number, part: number): void {
  const { random, world, member } = visit;
  const { state, tally } = world;
  const instant = visit.now + Math.floor(DAY / 2 + random.wait(4 * DAY));
  const cents = random.chance(0.7) ? total : Math.min(part, total);
  const properties = { order_id, total: cents / 100, currency: world.currency };
  if (!visit.reportOwn(instant, EventName.orderRefunded, properties)) return;
  state.refundCents[member] = at(state.refundCents, member) + cents;
  state.lastRefundDay[member] = world.calendar.dayOf(instant);
  tally.refunds += 1;
  tally.refundCents += cents;
}

/** A group buy or flash sale is completed by the order made in it. */
function completeActivity(visit: MemberVisit): void {
  const { activity: id } = visit.touched;
  const activity = at(visit.world.activities, visit.day).find((one) => one.id === id);
  if (activity === undefined) return;
  visit.world.state.progress[visit.member * ACTIVITY_TYPES + activity.kind] = activity.steps;
  visit.track(EventName.activityCompleted, { activity_id: activity.id, activity_type: activity.type }, 4000);
  visit.touched.activity = null;
}
