import { EventName } from "#store/events/event-names";
import { at } from "../chance/random";
import { CHANNELS, LIVE_CODE_CHANNELS } from "../people/channels";
import { WELCOME_GIFT } from "../people/planted-experiments";
import { NO_ONE } from "../people/roster";
import { acceptInvite } from "./invite-friends";
import { campaignName, type MemberVisit } from "./member-visit";
import { communityOf } from "./talk";
import { viewExperiment } from "./view-experiment";

/** The moment of joining: known from now on, with the anonymous id that was used before. */
export function joinCommunity(visit: MemberVisit): void {
  const { random, world, member } = visit;
  const { roster, state } = world;
  const { key: channel } = at(CHANNELS, at(roster.channel, member));
  const inviter = at(roster.inviter, member);
  const campaign = campaignName(world, member);
  visit.identify({ channel, interest: visit.interestName });
  visit.track(
    EventName.memberJoined,
    {
      channel,
      community_id: communityOf(visit),
      ...(campaign === null ? {} : { campaign }),
      ...(inviter === NO_ONE ? {} : { inviter_id: roster.userId(inviter) }),
      ...(LIVE_CODE_CHANNELS.includes(channel) ? { live_code: `lc_${1 + random.below(8)}` } : {}),
    },
    5000,
  );
  acceptInvite(visit);
  if (at(roster.joinedAt, member) >= world.giftStart) {
    viewExperiment(visit, WELCOME_GIFT, at(roster.giftArm, member), state.giftExposedAt);
  }
  if (random.chance(0.4)) visit.track(EventName.profileCompleted, { interest: visit.interestName }, 30_000);
}

/** The gift is shown again on later visits of the first week. */
export function seeGiftAgain(visit: MemberVisit): void {
  const { roster, state } = visit.world;
  if (visit.tenure > 7 || at(state.giftExposedAt, visit.member) === Infinity || !visit.random.chance(0.4))
    return;
  viewExperiment(visit, WELCOME_GIFT, at(roster.giftArm, visit.member), state.giftExposedAt);
}
