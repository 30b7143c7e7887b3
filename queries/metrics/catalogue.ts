import { acquisitionCost } from "./acquisition-cost";
import { aov } from "./aov";
import { arpu } from "./arpu";
import { buyers } from "./buyers";
import { communitySales } from "./community-sales";
import { contentInteractionRate } from "./content-interaction-rate";
import { contentInteractionReach } from "./content-interaction-reach";
import { csat } from "./csat";
import { customerDays } from "./customer-days";
import { dau } from "./dau";
import { deepInteractionShare } from "./deep-interaction-share";
import { firstMonthActiveRatio } from "./first-month-active-ratio";
import { gmv } from "./gmv";
import { inviteAcceptance } from "./invite-acceptance";
import { inviteCycleTime } from "./invite-cycle-time";
import { invitesPerMember } from "./invites-per-member";
import { invitesSent } from "./invites-sent";
import { kFactor } from "./k-factor";
import { interactionsPerMember } from "./interactions-per-member";
import { mau } from "./mau";
import { mauRatio } from "./mau-ratio";
import { membersTotal } from "./members-total";
import { membershipConversion } from "./membership-conversion";
import type { Metric } from "./metric";
import { netSales } from "./net-sales";
import { newMemberGrowth } from "./new-member-growth";
import { newMemberBuyers, newMemberSales } from "./new-member-value";
import { newMembers } from "./new-members";
import { nps } from "./nps";
import { npsResponseRate } from "./nps-response-rate";
import { orders } from "./orders";
import { postsPerMember } from "./posts-per-member";
import { publishingFrequency } from "./publishing-frequency";
import { purchaseConversion } from "./purchase-conversion";
import { referralRate } from "./referral-rate";
import { referralShare } from "./referral-share";
import { repurchaseRate } from "./repurchase-rate";
import { retentionD1 } from "./retention-d1";
import { retentionD30 } from "./retention-d30";
import { retentionD7 } from "./retention-d7";
import { sharesPerMember } from "./shares-per-member";
import { stickiness } from "./stickiness";
import { timeToFirstReply } from "./time-to-first-reply";
import { ugcShare } from "./ugc-share";
import { unansweredShare } from "./unanswered-share";
import { wau } from "./wau";
import { contentReports } from "./content-reports";
import { directJoinShare } from "./direct-join-share";
import { positiveFeedbackShare } from "./positive-feedback-share";
import { removedShare } from "./removed-share";
import { reportsPer1kViews } from "./reports-per-1k-views";
import { shareReach } from "./share-reach";
import { supportBacklog } from "./support-backlog";
import { supportOpened } from "./support-opened";
import { supportResolved } from "./support-resolved";
import { supportResolvedShare } from "./support-resolved-share";
import { timeToRemoval } from "./time-to-removal";
import { timeToResolve } from "./time-to-resolve";

/** Keys of the metrics that exist. */
export const METRIC_KEYS = [
  "members_total",
  "new_members",
  "new_member_growth",
  "dau",
  "wau",
  "mau",
  "mau_ratio",
  "stickiness",
  "first_month_active_ratio",
  "new_member_buyers_30",
  "new_member_buyers_60",
  "new_member_buyers_90",
  "new_member_sales_30",
  "new_member_sales_60",
  "new_member_sales_90",
  "acquisition_cost",
  "retention_d1",
  "retention_d7",
  "retention_d30",
  "buyers",
  "orders",
  "customer_days",
  "purchase_conversion",
  "membership_conversion",
  "gmv",
  "net_sales",
  "aov",
  "arpu",
  "community_sales",
  "repurchase_rate_30",
  "repurchase_rate_60",
  "repurchase_rate_90",
  "repurchase_rate_180",
  "repurchase_rate_360",
  "invites_sent",
  "invites_per_member",
  "invite_acceptance",
  "k_factor",
  "invite_cycle_time",
  "referral_share",
  "referral_rate",
  "nps",
  "nps_response_rate",
  "csat",
  "publishing_frequency",
  "posts_per_member",
  "shares_per_member",
  "interactions_per_member",
  "content_interaction_rate",
  "content_interaction_reach",
  "deep_interaction_share",
  "ugc_share",
  "time_to_first_reply",
  "unanswered_share",
  "share_reach",
  "direct_join_share",
  "positive_feedback_share",
  "content_reports",
  "reports_per_1k_views",
  "removed_share",
  "time_to_removal",
  "support_opened",
  "support_resolved",
  "support_resolved_share",
  "time_to_resolve",
  "support_backlog",
] as const;
export type MetricKey = (typeof METRIC_KEYS)[number];

export type MetricCatalogue = { [Key in MetricKey]: Metric & { key: Key } };

/** Every metric, by its key, in the order in which they are shown. */
export const catalogue: MetricCatalogue = {
  members_total: membersTotal,
  new_members: newMembers,
  new_member_growth: newMemberGrowth,
  dau,
  wau,
  mau,
  mau_ratio: mauRatio,
  stickiness,
  first_month_active_ratio: firstMonthActiveRatio,
  new_member_buyers_30: newMemberBuyers(30),
  new_member_buyers_60: newMemberBuyers(60),
  new_member_buyers_90: newMemberBuyers(90),
  new_member_sales_30: newMemberSales(30),
  new_member_sales_60: newMemberSales(60),
  new_member_sales_90: newMemberSales(90),
  acquisition_cost: acquisitionCost,
  retention_d1: retentionD1,
  retention_d7: retentionD7,
  retention_d30: retentionD30,
  buyers,
  orders,
  customer_days: customerDays,
  purchase_conversion: purchaseConversion,
  membership_conversion: membershipConversion,
  gmv,
  net_sales: netSales,
  aov,
  arpu,
  community_sales: communitySales,
  repurchase_rate_30: repurchaseRate(30),
  repurchase_rate_60: repurchaseRate(60),
  repurchase_rate_90: repurchaseRate(90),
  repurchase_rate_180: repurchaseRate(180),
  repurchase_rate_360: repurchaseRate(360),
  invites_sent: invitesSent,
  invites_per_member: invitesPerMember,
  invite_acceptance: inviteAcceptance,
  k_factor: kFactor,
  invite_cycle_time: inviteCycleTime,
  referral_share: referralShare,
  referral_rate: referralRate,
  nps,
  nps_response_rate: npsResponseRate,
  csat,
  publishing_frequency: publishingFrequency,
  posts_per_member: postsPerMember,
  shares_per_member: sharesPerMember,
  interactions_per_member: interactionsPerMember,
  content_interaction_rate: contentInteractionRate,
  content_interaction_reach: contentInteractionReach,
  deep_interaction_share: deepInteractionShare,
  ugc_share: ugcShare,
  time_to_first_reply: timeToFirstReply,
  unanswered_share: unansweredShare,
  share_reach: shareReach,
  direct_join_share: directJoinShare,
  positive_feedback_share: positiveFeedbackShare,
  content_reports: contentReports,
  reports_per_1k_views: reportsPer1kViews,
  removed_share: removedShare,
  time_to_removal: timeToRemoval,
  support_opened: supportOpened,
  support_resolved: supportResolved,
  support_resolved_share: supportResolvedShare,
  time_to_resolve: timeToResolve,
  support_backlog: supportBacklog,
};
