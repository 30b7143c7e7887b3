import type { MetricKey } from "#queries/metrics/catalogue";

/** The metrics with cards on the page Referral. */
export const REFERRAL_METRICS = [
  "referral_share",
  "referral_rate",
  "invites_sent",
  "invites_per_member",
  "invite_acceptance",
  "k_factor",
  "invite_cycle_time",
  "share_reach",
] as const satisfies readonly MetricKey[];

/** What ways to invite are told apart by. */
export const METHOD_METRICS: readonly MetricKey[] = ["invites_sent", "invite_acceptance"];

/** What those who came are judged by, however they came. */
export const QUALITY_METRICS: readonly MetricKey[] = [
  "new_members",
  "retention_d7",
  "retention_d30",
  "new_member_buyers_30",
  "new_member_sales_30",
  "new_member_sales_60",
  "new_member_sales_90",
];

/** By what they can be told apart. */
export const QUALITY_SUBJECTS = ["join.invited", "join.method", "join.inviter", "join.channel"] as const;
