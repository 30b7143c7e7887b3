import type { MetricKey } from "#queries/metrics/catalogue";

export const MAKING_METRICS = ["publishing_frequency", "posts_per_member", "ugc_share"] as const;

export const INTERACTION_METRICS = [
  "interactions_per_member",
  "shares_per_member",
  "deep_interaction_share",
  "content_interaction_rate",
  "content_interaction_reach",
] as const;

export const REPLY_METRICS = ["time_to_first_reply", "unanswered_share"] as const;

/** The metrics with cards on the page Engagement. */
export const ENGAGEMENT_METRICS: readonly MetricKey[] = [
  ...INTERACTION_METRICS,
  ...MAKING_METRICS,
  ...REPLY_METRICS,
];

/** What groups of members are told apart by. */
export const GROUP_METRICS: readonly MetricKey[] = [
  "interactions_per_member",
  "posts_per_member",
  "shares_per_member",
  "deep_interaction_share",
  "content_interaction_rate",
  "content_interaction_reach",
  "ugc_share",
  "time_to_first_reply",
  "unanswered_share",
];

/** By what they can be told apart with one click. */
export const GROUP_SUBJECTS = [
  "member.stage",
  "join.channel",
  "join.community",
  "property.topic",
  "clock.weekday",
  "clock.hour",
] as const;
