import { EventName } from "#store/events/event-names";
import { at } from "../chance/random";
import type { MemberVisit } from "./member-visit";

const LEVELS = [100, 400, 1200, 4000];
const PRIZE = 300;

/** The servers credit points, and the level they reach. */
export function earnPoints(visit: MemberVisit, points: number, reason: string): void {
  const { state } = visit.world;
  const { member } = visit;
  if (!visit.reportOwn(visit.now, EventName.pointsEarned, { points, reason })) return;
  const total = at(state.points, member) + points;
  state.points[member] = total;
  const level = at(state.level, member);
  if (level < LEVELS.length && total >= at(LEVELS, level)) {
    state.level[member] = level + 1;
    visit.reportOwn(visit.now, EventName.levelReached, { level: level + 1 });
  }
}

export function earnBadge(visit: MemberVisit, badge: string): void {
  visit.reportOwn(visit.now, EventName.badgeEarned, { badge });
}

/** Those who saved up enough sometimes take a prize. */
export function redeemPoints(visit: MemberVisit): void {
  const { state } = visit.world;
  const points = at(state.points, visit.member);
  if (points < PRIZE || !visit.random.chance(0.12)) return;
  if (visit.track(EventName.pointsRedeemed, { points: PRIZE, reward: "coupon-15" })) {
    state.points[visit.member] = points - PRIZE;
  }
}
