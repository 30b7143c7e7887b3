import { EventName } from "#store/events/event-names";

/** How far somebody has come with the community; see docs/analyses/journey.md. */
export const JOURNEY = ["awareness", "interest", "participation", "loyalty", "advocacy"] as const;
export type JourneyStep = (typeof JOURNEY)[number];

/** Looking at what the community or the shop shows. */
export const VIEWS: readonly string[] = [EventName.contentViewed, EventName.productViewed];

/** Doing something with others, or taking part in an activity. */
export const PARTICIPATION: readonly string[] = [
  EventName.contentPublished,
  EventName.contentLiked,
  EventName.contentCommented,
  EventName.contentSaved,
  EventName.contentShared,
  EventName.messageSent,
  EventName.questionAsked,
  EventName.questionAnswered,
  EventName.activityJoined,
  EventName.activityCompleted,
  EventName.checkedIn,
  EventName.voteCast,
  EventName.liveJoined,
];
