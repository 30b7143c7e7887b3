import { EventName } from "#store/events/event-names";
import { at } from "../chance/random";
import { NO_ONE } from "../people/roster";
import { earnBadge } from "./earn-points";
import { endOf, type MemberVisit } from "./member-visit";

const METHODS = ["link", "code", "poster", "team"] as const;

/** Invites that nobody accepts; the others are visits of their own (see sendAcceptedInvite). */
export function inviteFriends(visit: MemberVisit): void {
  const { random, world, member } = visit;
  const social = Math.min(at(world.roster.social, member), 3);
  if (visit.isEditor || !random.chance(0.02 * social)) return;
  visit.track(
    EventName.memberInvited,
    { invite_id: `i-${visit.name}`, method: random.pick(METHODS) },
    15_000,
  );
}

/** The inviter's side of an invite that `invitee` will accept. */
export function sendAcceptedInvite(visit: MemberVisit, invitee: number): void {
  const invite_id = inviteId(visit, invitee);
  visit.track(EventName.memberInvited, { invite_id, method: visit.random.pick(METHODS) }, 15_000);
}

/** The invitee's side, on joining; the inviter is rewarded a little later. */
export function acceptInvite(visit: MemberVisit): void {
  const { random, world, member } = visit;
  const inviter = at(world.roster.inviter, member);
  if (inviter === NO_ONE) return;
  const inviter_id = world.roster.userId(inviter);
  const invite_id = inviteId(visit, member);
  visit.track(EventName.inviteAccepted, { invite_id, inviter_id }, 3000);
  const instant = visit.now + Math.floor(random.wait(20 * 60_000));
  const reward = { invite_id, reward: 10, invitee_id: visit.userId };
  visit.report(inviter_id, instant, endOf(world, inviter), EventName.inviteRewarded, reward);
  const accepted = at(world.state.accepted, inviter) + 1;
  world.state.accepted[inviter] = accepted;
  if (accepted === 3) {
    visit.report(inviter_id, instant, endOf(world, inviter), EventName.badgeEarned, {
      badge: "three-friends",
    });
  }
  earnBadge(visit, "invited");
}

function inviteId(visit: MemberVisit, invitee: number): string {
  return `i_${visit.world.tag}_${invitee.toString(36)}`;
}
