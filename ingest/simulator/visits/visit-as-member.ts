import { EventName } from "#store/events/event-names";
import { at, type Random } from "../chance/random";
import type { World } from "../world";
import { answerSurveys } from "./answer-surveys";
import { askSupport } from "./ask-support";
import { browseContent } from "./browse-content";
import { comeByShare } from "./come-by-share";
import { redeemPoints } from "./earn-points";
import { holdMembership } from "./hold-membership";
import { inviteFriends, sendAcceptedInvite } from "./invite-friends";
import { joinCommunity, seeGiftAgain } from "./join-community";
import { MemberVisit } from "./member-visit";
import { publishContent } from "./publish-content";
import { shop } from "./shop";
import { takePart } from "./take-part";
import { talk } from "./talk";

const DAY = 86_400_000;

/** What a member does on a visit, in this order. */
const STEPS: readonly ((visit: MemberVisit) => void)[] = [
  seeGiftAgain,
  browseContent,
  takePart,
  shop,
  publishContent,
  talk,
  inviteFriends,
  holdMembership,
  redeemPoints,
  askSupport,
  answerSurveys,
];

/** An ordinary visit. On a second device used for the first time the member is a stranger until signing in. */
export function visitAsMember(
  world: World,
  random: Random,
  member: number,
  start: number,
  name: string,
): void {
  const tenure = world.calendar.dayOf(start) - at(world.joinDays, member);
  const second = at(world.roster.hasSecondDevice, member) === 1 && tenure >= 1 && random.chance(0.35);
  const visit = new MemberVisit(world, random, name, start, member, second ? 2 : 1);
  if (random.chance(0.015)) {
    visit.offlineUntil =
      start + Math.floor(random.between(20 * 60_000, random.chance(0.7) ? DAY / 4 : 3 * DAY));
  }
  // TRICKY: a visit just before midnight may stand with one foot on each side: its second message is on the next day.
  if (start + 1 === world.calendar.startOf(visit.day + 1)) {
    visit.page("home");
    visit.now = start + 1;
  }
  if (second && at(world.state.secondDeviceKnown, member) === 0) meetSecondDevice(visit);
  comeByShare(visit, member);
  if (random.chance(0.3)) visit.page("home");
  for (const step of STEPS) step(visit);
}

function meetSecondDevice(visit: MemberVisit): void {
  const known = visit.sender;
  visit.sender = { ...known, userId: null };
  visit.page("home");
  visit.sender = known;
  if (!visit.open) return;
  visit.identify({ interest: visit.interestName });
  visit.world.state.secondDeviceKnown[visit.member] = 1;
}

/** The visit on which somebody joins; it goes on like any other. */
export function visitToJoin(world: World, random: Random, member: number, start: number, name: string): void {
  const visit = new MemberVisit(world, random, name, start, member, 1);
  joinCommunity(visit);
  for (const step of STEPS) if (step !== seeGiftAgain) step(visit);
}

/** Looking around, days or minutes before joining: known by an anonymous id only. */
export function visitBeforeJoining(
  world: World,
  random: Random,
  member: number,
  start: number,
  name: string,
): void {
  const visit = new MemberVisit(world, random, name, start, member, 1);
  const end = Math.min(visit.sender.end, at(world.roster.joinedAt, member) - 1);
  visit.sender = { ...visit.sender, userId: null, end };
  comeByShare(visit, member);
  visit.page("landing");
  browseContent(visit);
  if (random.chance(0.4)) shop(visit);
}

/** Coming to invite a friend who will accept. */
export function visitToInvite(
  world: World,
  random: Random,
  member: number,
  invitee: number,
  start: number,
  name: string,
): void {
  const visit = new MemberVisit(world, random, name, start, member, 1);
  sendAcceptedInvite(visit, invitee);
  browseContent(visit);
}

/** The last thing a member does. */
export function leave(world: World, random: Random, member: number, start: number, name: string): void {
  const visit = new MemberVisit(world, random, name, start, member, 1);
  visit.sender = { ...visit.sender, end: start };
  visit.track(EventName.memberLeft, { reason: random.pick(["busy", "too-many-messages", "moved-on"]) });
}
