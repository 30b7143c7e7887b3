import { EventName } from "#store/events/event-names";
import { at } from "../chance/random";
import { NEVER } from "../people/member-state";
import type { MemberVisit } from "./member-visit";

const TERM = 30;
const TIERS = [
  { tier: "silver", price: 19.9 },
  { tier: "gold", price: 49.9 },
] as const;

/** Paid membership: begun mostly by buyers, renewed by most when a term of 30 days is over. */
export function holdMembership(visit: MemberVisit): void {
  const { random, world, member } = visit;
  const { state } = world;
  const until = at(state.membershipUntil, member);
  if (until === NEVER) {
    const buyer = at(state.orders, member) > 0;
    if (visit.isEditor || visit.tenure < 1 || !random.chance(buyer ? 0.035 : 0.0012)) return;
    const tier = random.chance(0.25) ? 1 : 0;
    if (!visit.track(EventName.membershipStarted, { ...at(TIERS, tier) })) return;
    state.membershipTier[member] = tier;
    state.membershipUntil[member] = visit.day + TERM;
  } else if (visit.day >= until && random.chance(0.3)) {
    if (!visit.track(EventName.membershipRenewed, { ...at(TIERS, at(state.membershipTier, member)) })) return;
    state.membershipUntil[member] = visit.day + TERM;
  }
}
