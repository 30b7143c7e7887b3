import { acquisitionCost } from "./acquisition-metrics";
import { dailyActive, monthlyActive, monthlyActiveRatio, stickiness, weeklyActive } from "./activity-metrics";
import { netPromoterScore, responseRate, satisfaction } from "./answer-metrics";
import type { Asked } from "./asked";
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
} from "./care-metrics";
import {
  deepShare,
  firstReplyTime,
  interactionRate,
  interactionReach,
  interactionsEach,
  madeByMembers,
  officialPosts,
  postsEach,
  sharesEach,
  unanswered,
} from "./engagement-metrics";
import { activeAfterJoining, boughtAgain, buyersAfterJoining, salesAfterJoining } from "./joiner-metrics";
import { membersTotal, newMemberGrowth, newMembers } from "./member-metrics";
import type { MetricAnswer } from "./metric-answer";
import {
  inviteAcceptance,
  inviteCycleTime,
  invitesPerMember,
  invitesSent,
  kFactor,
  referralRate,
  referralShare,
} from "./referral-metrics";
import {
  averageOrder,
  buyers,
  communitySales,
  customerDays,
  grossSales,
  membershipConversion,
  netSales,
  orders,
  purchaseConversion,
  salesPerMember,
} from "./sales-metrics";

/** A metric, and so many days after the last of a span until its value stands. */
interface OracleMetric {
  of: (asked: Asked) => MetricAnswer;
  days: number;
}

const metric = (of: OracleMetric["of"], days = 0): OracleMetric => ({ of, days });

const entries: [string, OracleMetric][] = [
  ["members_total", metric(membersTotal)],
  ["new_members", metric(newMembers)],
  ["new_member_growth", metric(newMemberGrowth)],
  ["dau", metric(dailyActive)],
  ["wau", metric(weeklyActive)],
  ["mau", metric(monthlyActive)],
  ["mau_ratio", metric(monthlyActiveRatio)],
  ["stickiness", metric(stickiness)],
  ["first_month_active_ratio", metric(activeAfterJoining(1, 29), 29)],
  ...[30, 60, 90].flatMap((days): [string, OracleMetric][] => [
    [`new_member_buyers_${days}`, metric(buyersAfterJoining(days), days)],
    [`new_member_sales_${days}`, metric(salesAfterJoining(days), days)],
  ]),
  ["acquisition_cost", metric(acquisitionCost)],
  ...[1, 7, 30].map((day): [string, OracleMetric] => [
    `retention_d${day}`,
    metric(activeAfterJoining(day, day), day),
  ]),
  ["buyers", metric(buyers)],
  ["orders", metric(orders)],
  ["customer_days", metric(customerDays)],
  ["purchase_conversion", metric(purchaseConversion)],
  ["membership_conversion", metric(membershipConversion)],
  ["gmv", metric(grossSales)],
  ["net_sales", metric(netSales)],
  ["aov", metric(averageOrder)],
  ["arpu", metric(salesPerMember)],
  ["community_sales", metric(communitySales)],
  ...[30, 60, 90, 180, 360].map((days): [string, OracleMetric] => [
    `repurchase_rate_${days}`,
    metric(boughtAgain(days), days),
  ]),
  ["invites_sent", metric(invitesSent)],
  ["invites_per_member", metric(invitesPerMember)],
  ["invite_acceptance", metric(inviteAcceptance(14), 14)],
  ["k_factor", metric(kFactor(30, 14), 43)],
  ["invite_cycle_time", metric(inviteCycleTime)],
  ["referral_share", metric(referralShare)],
  ["referral_rate", metric(referralRate)],
  ["nps", metric(netPromoterScore)],
  ["nps_response_rate", metric(responseRate)],
  ["csat", metric(satisfaction)],
  ["publishing_frequency", metric(officialPosts)],
  ["posts_per_member", metric(postsEach)],
  ["shares_per_member", metric(sharesEach)],
  ["interactions_per_member", metric(interactionsEach)],
  ["content_interaction_rate", metric(interactionRate)],
  ["content_interaction_reach", metric(interactionReach)],
  ["deep_interaction_share", metric(deepShare)],
  ["ugc_share", metric(madeByMembers)],
  ["time_to_first_reply", metric(firstReplyTime)],
  ["unanswered_share", metric(unanswered)],
  ["share_reach", metric(shareReach)],
  ["direct_join_share", metric(directJoinShare)],
  ["positive_feedback_share", metric(positiveFeedbackShare)],
  ["content_reports", metric(contentReports)],
  ["reports_per_1k_views", metric(reportsPer1kViews)],
  ["removed_share", metric(removedShare)],
  ["time_to_removal", metric(timeToRemoval)],
  ["support_opened", metric(supportOpened)],
  ["support_resolved", metric(supportResolved)],
  ["support_resolved_share", metric(supportResolvedShare)],
  ["time_to_resolve", metric(timeToResolve)],
  ["support_backlog", metric(supportBacklog)],
];

const METRICS = new Map(entries);

/** The metric of a key, computed slowly from a log. */
export function oracleMetric(key: string): OracleMetric {
  const found = METRICS.get(key);
  if (found === undefined) throw new Error(`no metric ${key}`);
  return found;
}
