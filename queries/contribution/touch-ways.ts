import { EventName } from "#store/events/event-names";

/** The ways in which a community touches a member, and the events that each is known by; in the order they are shown. */
export const TOUCH_WAYS = [
  {
    way: "content",
    events: [
      EventName.contentPublished,
      EventName.contentViewed,
      EventName.contentLiked,
      EventName.contentCommented,
      EventName.contentSaved,
      EventName.contentShared,
    ],
  },
  { way: "talk", events: [EventName.messageSent, EventName.questionAsked, EventName.questionAnswered] },
  {
    way: "activity",
    events: [
      EventName.activityJoined,
      EventName.activityCompleted,
      EventName.checkedIn,
      EventName.voteCast,
      EventName.liveJoined,
      EventName.liveLeft,
    ],
  },
  { way: "referral", events: [EventName.memberInvited, EventName.inviteAccepted] },
] as const;

export type TouchWay = (typeof TOUCH_WAYS)[number]["way"];

export const WAY_NAMES: readonly TouchWay[] = TOUCH_WAYS.map(({ way }) => way);

/** A way's number in SQL, from 1 on. */
export const numberOfWay = (way: TouchWay): number => WAY_NAMES.indexOf(way) + 1;
