import { ACTIVITY_TYPES } from "../world/activities";

export const NEVER = -32_768;

/**
 * What has happened to each member so far in a run, one column a fact (about 90 bytes a member).
 * Days are indices of the calendar; NEVER where it has not happened. Instants are ms, Infinity where never.
 *
 * - `grossCents` `refundCents` exact sums in hundredths
 * - `ticketUntil` the day a support ticket gets solved (32 767: never)
 * - `joinedActivity` `progress` per type of activity: the last one joined, and how often done
 */
export interface MemberState {
  orders: Uint16Array;
  grossCents: Float64Array;
  refundCents: Float64Array;
  lastOrderDay: Int16Array;
  lastRefundDay: Int16Array;
  ticketUntil: Int16Array;
  lastPromptDay: Int16Array;
  lastCheckInDay: Int16Array;
  membershipUntil: Int16Array;
  membershipTier: Uint8Array;
  points: Uint32Array;
  level: Uint8Array;
  posts: Uint16Array;
  accepted: Uint16Array;
  secondDeviceKnown: Uint8Array;
  checkoutExposedAt: Float64Array;
  giftExposedAt: Float64Array;
  joinedActivity: Int16Array;
  progress: Uint8Array;
}

export function createMemberState(size: number): MemberState {
  const day = (): Int16Array => new Int16Array(size).fill(NEVER);
  return {
    orders: new Uint16Array(size),
    grossCents: new Float64Array(size),
    refundCents: new Float64Array(size),
    lastOrderDay: day(),
    lastRefundDay: day(),
    ticketUntil: day(),
    lastPromptDay: day(),
    lastCheckInDay: day(),
    membershipUntil: day(),
    membershipTier: new Uint8Array(size),
    points: new Uint32Array(size),
    level: new Uint8Array(size),
    posts: new Uint16Array(size),
    accepted: new Uint16Array(size),
    secondDeviceKnown: new Uint8Array(size),
    checkoutExposedAt: new Float64Array(size).fill(Infinity),
    giftExposedAt: new Float64Array(size).fill(Infinity),
    joinedActivity: new Int16Array(size * ACTIVITY_TYPES),
    progress: new Uint8Array(size * ACTIVITY_TYPES),
  };
}
