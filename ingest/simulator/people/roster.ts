/** The first members run the community: they publish every day. */
export const EDITORS = 3;
export const NO_ONE = -1;

/**
 * What is true of each member from the start, one column a trait (about 90 bytes a member), in the order they join.
 *
 * - `joinedAt` `leftAt` `invitedAt`  instants, ms; Infinity where it never happens
 * - `activity` `spending` `social`   heterogeneity, mean about 1 before the channel's multiplier
 * - `quietFrom` `quietUntil`         days of tenure between which the member does not come at all
 * - `inviter`                        index of an earlier member, or NO_ONE
 * - `skew`                           how far the first device's clock is ahead, ms; 0 if it is right
 */
export interface Roster {
  size: number;
  joinedAt: Float64Array;
  leftAt: Float64Array;
  invitedAt: Float64Array;
  activity: Float64Array;
  spending: Float32Array;
  social: Float32Array;
  inviter: Int32Array;
  skew: Int32Array;
  quietFrom: Int16Array;
  quietUntil: Int16Array;
  channel: Uint8Array;
  campaign: Uint8Array;
  interest: Uint8Array;
  agent: Uint8Array;
  secondAgent: Uint8Array;
  locale: Uint8Array;
  hasSecondDevice: Uint8Array;
  checkoutArm: Uint8Array;
  giftArm: Uint8Array;
  userId(member: number): string;
}
