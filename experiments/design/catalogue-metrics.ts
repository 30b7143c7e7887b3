import type { MemberMetric, Total } from "#queries/experiments/member-metric";
import type { Selection } from "#queries/filters/filter";
import type { MetricKey } from "#queries/metrics/catalogue";
import { CARE_EVENTS } from "#queries/metrics/care-events";
import { CONTENT_EVENTS } from "#queries/metrics/content-events";

/** How a metric of the catalogue is measured of each member over some days, or in words why it is not. */
type OfMembers = { measured: (windowDays: number) => MemberMetric } | { refused: string };

const ANY_ACTIVITY = { of: "events", events: [{ event: "*" }], amount: null } as const;

const ofProject = { refused: "is one number of the project, and no member has a part in it" };
const ofJoiners = {
  refused:
    "is of those who join in a period; orders, net_sales and purchase_conversion are of everybody exposed",
};
const ofCustomers = { refused: "begins with a member's first order, which the experiment itself can move" };

const returnedOn = (from: number, to = from): OfMembers => ({
  measured: () => ({
    kind: "retention",
    part: { ...ANY_ACTIVITY, events: [...ANY_ACTIVITY.events] },
    from,
    to,
  }),
});
const bought: OfMembers = {
  measured: (windowDays) => ({ kind: "proportion", part: { of: "orders" }, windowDays }),
};
const amount = (of: "orders" | "sales" | "net sales"): OfMembers => ({
  measured: (windowDays) => ({ kind: "mean", part: { of }, windowDays, capAt: null }),
});

const invited: OfMembers = {
  measured: (windowDays) => ({
    kind: "mean",
    part: { of: "events", events: [{ event: "Member Invited" }], amount: null },
    windowDays,
    capAt: null,
  }),
};
const averageOrder: OfMembers = {
  measured: (windowDays) => ({
    kind: "ratio",
    numerator: { part: { of: "net sales" }, did: false },
    denominator: { part: { of: "orders" }, did: false },
    windowDays,
  }),
};
const promoterScore: OfMembers = {
  measured: (windowDays) => ({
    kind: "ratio",
    numerator: { part: { of: "nps points" }, did: false },
    denominator: { part: { of: "nps answers" }, did: true },
    windowDays,
  }),
};
const responseRate: OfMembers = {
  measured: (windowDays) => ({
    kind: "ratio",
    numerator: { part: { of: "nps answers" }, did: true },
    denominator: { part: { of: "events", events: [{ event: "NPS Prompted" }], amount: null }, did: true },
    windowDays,
  }),
};

const totalOf = (events: Selection, did = false): Total => ({
  part: { of: "events", events, amount: null },
  did,
});
const timesDone = (events: Selection): OfMembers => ({
  measured: (windowDays) => ({ kind: "mean", part: totalOf(events).part, windowDays, capAt: null }),
});
const over = (above: Selection, below: Selection, did = false): OfMembers => ({
  measured: (windowDays) => ({
    kind: "ratio",
    numerator: totalOf(above, did),
    denominator: totalOf(below, did),
    windowDays,
  }),
});
const { views, shares, publications, ugc, reactions, interactions, deep } = CONTENT_EVENTS;
const ofThreads = {
  refused: "is of posts and questions and whoever replies, not of the members who wrote them",
};

const { reports, tagged, praise, opened } = CARE_EVENTS;
const ofCare = {
  refused: "is of reports or requests and whoever settles them, not of the members who made them",
};

/**
 * Every metric of the catalogue as an experiment measures it. Where pages divide by active members, an experiment
 * divides by all who were exposed, since being active is itself an outcome.
 */
export const CATALOGUE_METRICS: Record<MetricKey, OfMembers> = {
  members_total: ofProject,
  new_members: ofProject,
  new_member_growth: ofProject,
  dau: ofProject,
  wau: ofProject,
  mau: ofProject,
  mau_ratio: ofProject,
  stickiness: ofProject,
  first_month_active_ratio: returnedOn(1, 29),
  new_member_buyers_30: ofJoiners,
  new_member_buyers_60: ofJoiners,
  new_member_buyers_90: ofJoiners,
  new_member_sales_30: ofJoiners,
  new_member_sales_60: ofJoiners,
  new_member_sales_90: ofJoiners,
  acquisition_cost: ofProject,
  retention_d1: returnedOn(1),
  retention_d7: returnedOn(7),
  retention_d30: returnedOn(30),
  buyers: bought,
  orders: amount("orders"),
  customer_days: { refused: "counts days; orders counts what was bought on them" },
  purchase_conversion: bought,
  membership_conversion: {
    refused:
      "asks who never had a membership before; a proportion of “Membership Started” is of everybody exposed",
  },
  gmv: amount("sales"),
  net_sales: amount("net sales"),
  aov: averageOrder,
  arpu: amount("net sales"),
  community_sales: {
    refused: "describes which orders were touched; net sales tell what an experiment added to them",
  },
  repurchase_rate_30: ofCustomers,
  repurchase_rate_60: ofCustomers,
  repurchase_rate_90: ofCustomers,
  repurchase_rate_180: ofCustomers,
  repurchase_rate_360: ofCustomers,
  invites_sent: invited,
  invites_per_member: invited,
  invite_acceptance: { refused: "is of invites, of which a member may send many" },
  k_factor: ofJoiners,
  invite_cycle_time: {
    refused: "is of members who have brought somebody, which the experiment itself can move",
  },
  referral_share: ofJoiners,
  referral_rate: {
    refused: "is what others do; “Member Invited” is what members of an experiment do themselves",
  },
  nps: promoterScore,
  nps_response_rate: responseRate,
  publishing_frequency: ofProject,
  posts_per_member: timesDone(publications),
  shares_per_member: timesDone(shares),
  interactions_per_member: timesDone(interactions),
  content_interaction_rate: over(reactions, views),
  content_interaction_reach: over(reactions, views, true),
  deep_interaction_share: over(deep, [...interactions, ...publications]),
  ugc_share: over(ugc, publications),
  time_to_first_reply: ofThreads,
  unanswered_share: ofThreads,
  share_reach: {
    refused: "is what others do; shares_per_member is what members of an experiment do themselves",
  },
  direct_join_share: ofJoiners,
  positive_feedback_share: over(praise, tagged),
  content_reports: timesDone(reports),
  reports_per_1k_views: {
    refused: "is per thousand views; content_reports is what members of an experiment do themselves",
  },
  removed_share: ofCare,
  time_to_removal: ofCare,
  support_opened: timesDone(opened),
  support_resolved: ofCare,
  support_resolved_share: ofCare,
  time_to_resolve: ofCare,
  support_backlog: ofProject,
  csat: {
    refused:
      "is of ratings, of which a member may give many; a mean of the score of “CSAT Answered” is of members",
  },
};

/** A metric of the catalogue as it is measured of one member; null for one that is not. */
export function catalogueMetric(metric: MetricKey, windowDays: number): MemberMetric | null {
  const found = CATALOGUE_METRICS[metric];
  return "refused" in found ? null : found.measured(windowDays);
}
