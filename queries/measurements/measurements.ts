import type { MetricKey } from "#queries/metrics/catalogue";
import { type Project, USUAL_INVITE_DAYS } from "#queries/project";
import { acquisitionCost } from "./acquisition-measurements";
import {
  contentReports,
  directJoinShare,
  positiveFeedbackShare,
  removedShare,
  reportsPer1kViews,
  shareReach,
  supportBacklog,
  supportOpened,
  supportResolved,
  supportResolvedShare,
  timeToRemoval,
  timeToResolve,
} from "./care-measurements";
import {
  contentInteractionRate,
  contentInteractionReach,
  deepInteractionShare,
  interactionsPerMember,
  postsPerMember,
  publishingFrequency,
  sharesPerMember,
  timeToFirstReply,
  ugcShare,
  unansweredShare,
} from "./engagement-measurements";
import type { Measurement } from "./measurement";
import {
  dailyActive,
  markedShare,
  membersTotal,
  monthlyActiveRatio,
  newMemberGrowth,
  newMembers,
  newMemberSales,
  stickiness,
  trailingActive,
} from "./member-measurements";
import {
  inviteAcceptance,
  inviteCycleTime,
  invitesPerMember,
  invitesSent,
  kFactor,
  referralRate,
  referralShare,
} from "./referral-measurements";
import {
  averageOrder,
  buyers,
  communitySales,
  customerDays,
  grossSales,
  membershipConversion,
  netSales,
  netSalesPerActive,
  orderCount,
  purchaseConversion,
} from "./sales-measurements";
import { netPromoterScore, npsResponseRate, satisfiedShare } from "./satisfaction-measurements";

const returnedOn = (day: number) => markedShare({ of: "returned", from: day, to: day });
const boughtWithin = (within: number) => markedShare({ of: "spent", within });
const orderedAgain = (within: number) => markedShare({ of: "customers", within });

/** How each metric is computed; those that depend on a setting of the project as in most. */
export const MEASUREMENTS: Record<MetricKey, Measurement> = {
  members_total: membersTotal,
  new_members: newMembers,
  new_member_growth: newMemberGrowth,
  dau: dailyActive,
  wau: trailingActive(7),
  mau: trailingActive(30),
  mau_ratio: monthlyActiveRatio,
  stickiness,
  first_month_active_ratio: markedShare({ of: "returned", from: 1, to: 29 }),
  new_member_buyers_30: boughtWithin(30),
  new_member_buyers_60: boughtWithin(60),
  new_member_buyers_90: boughtWithin(90),
  new_member_sales_30: newMemberSales(30),
  new_member_sales_60: newMemberSales(60),
  new_member_sales_90: newMemberSales(90),
  acquisition_cost: acquisitionCost,
  retention_d1: returnedOn(1),
  retention_d7: returnedOn(7),
  retention_d30: returnedOn(30),
  buyers,
  orders: orderCount,
  customer_days: customerDays,
  purchase_conversion: purchaseConversion,
  membership_conversion: membershipConversion,
  gmv: grossSales,
  net_sales: netSales,
  aov: averageOrder,
  arpu: netSalesPerActive,
  community_sales: communitySales,
  repurchase_rate_30: orderedAgain(30),
  repurchase_rate_60: orderedAgain(60),
  repurchase_rate_90: orderedAgain(90),
  repurchase_rate_180: orderedAgain(180),
  repurchase_rate_360: orderedAgain(360),
  invites_sent: invitesSent,
  invites_per_member: invitesPerMember,
  invite_acceptance: inviteAcceptance(USUAL_INVITE_DAYS),
  k_factor: kFactor(USUAL_INVITE_DAYS),
  invite_cycle_time: inviteCycleTime,
  referral_share: referralShare,
  referral_rate: referralRate,
  nps: netPromoterScore,
  nps_response_rate: npsResponseRate,
  csat: satisfiedShare,
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

/** How a metric is computed in a project. */
export function measurementOf(metric: MetricKey, { inviteDays }: Pick<Project, "inviteDays">): Measurement {
  if (metric === "invite_acceptance") return inviteAcceptance(inviteDays);
  return metric === "k_factor" ? kFactor(inviteDays) : MEASUREMENTS[metric];
}
