import { EventName } from "#store/events/event-names";
import { at, type Random } from "../chance/random";
import { browserContext, USER_AGENTS } from "../people/devices";
import { Visit } from "../visits/visit";
import type { World } from "../world";

/** Share of days on which a tester tries the shop out. */
export const TRIALS_PER_DAY = 0.12;

export function testerCount(members: number): number {
  return Math.max(2, Math.round(members / 1000));
}

export function testerId(tag: string, tester: number): string {
  return `test_${tag}_${tester + 1}`;
}

/** A colleague tries the community out, marked by `context.test`; the sums ordered would spoil every average. */
export function tryOut(world: World, random: Random, tester: number, start: number, name: string): void {
  const userId = testerId(world.tag, tester);
  const visit = new Visit(world, random, name, start, {
    userId,
    anonymousId: null,
    context: { ...browserContext(at(USER_AGENTS, 4), "zh-CN", name), test: true },
    nature: "test",
    skew: 0,
    end: world.until,
  });
  visit.track(EventName.memberJoined, { channel: "organic" });
  visit.page("home");
  visit.track(EventName.productViewed, { product_id: "p_001", price: 9999, currency: world.currency });
  visit.track(EventName.orderCompleted, {
    order_id: `o_${name}`,
    total: 9999,
    currency: world.currency,
    products: [{ product_id: "p_001", price: 9999, quantity: 1 }],
  });
}
