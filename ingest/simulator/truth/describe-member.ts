import { at } from "../chance/random";
import { CHANNELS } from "../people/channels";
import { CHECKOUT_ONE_PAGE, WELCOME_GIFT } from "../people/planted-experiments";
import { EDITORS, NO_ONE } from "../people/roster";
import { anonymousId, campaignName } from "../visits/member-visit";
import type { World } from "../world";
import { INTERESTS } from "../world/interests";
import { decimal, instant } from "./plain";
import type { MemberTruth } from "./truth";

/** What is true of one member at the end of a run. */
export function describeMember(world: World, member: number): MemberTruth {
  const { roster, state, until } = world;
  const leftAt = at(roster.leftAt, member);
  const inviter = at(roster.inviter, member);
  const second = at(state.secondDeviceKnown, member) === 1 ? [anonymousId(world, member, 2)] : [];
  return {
    userId: roster.userId(member),
    anonymousIds: [anonymousId(world, member, 1), ...second],
    role: member < EDITORS ? "editor" : "member",
    joinedAt: instant(at(roster.joinedAt, member)),
    leftAt: leftAt <= until ? instant(leftAt) : null,
    channel: at(CHANNELS, at(roster.channel, member)).key,
    campaign: campaignName(world, member),
    inviterId: inviter === NO_ONE ? null : roster.userId(inviter),
    interest: at(INTERESTS, at(roster.interest, member)),
    experiments: {
      [CHECKOUT_ONE_PAGE.key]: seen(at(roster.checkoutArm, member), at(state.checkoutExposedAt, member)),
      [WELCOME_GIFT.key]: seen(at(roster.giftArm, member), at(state.giftExposedAt, member)),
    },
    orders: at(state.orders, member),
    gross: decimal(at(state.grossCents, member)),
    refunded: decimal(at(state.refundCents, member)),
  };
}

function seen(variation: number, exposedAt: number): { variation: string; exposedAt: string | null } {
  return { variation: String(variation), exposedAt: exposedAt < Infinity ? instant(exposedAt) : null };
}
