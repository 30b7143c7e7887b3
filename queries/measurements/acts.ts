import type { Filter, Selection } from "#queries/filters/filter";

/**
 * What metrics are counted from. Each kind is rows of a span, a person, a value of the breakdown and, where it says so,
 * an amount and a mark; `within` and `to` are local days after the member's own first day.
 *
 * - `active`        a row for each day on which a person did something that makes a member active
 * - `present`       the same, for who asks how many there were each day; who they were over a span is not counted
 * - `did`           a row for each day on which a person did that event
 * - `joined`        who first joined in the span
 * - `members`       who had joined before the span's end and had not left by then
 * - `returned`      who joined in the span; marked if active on one of the days `from` … `to` after
 * - `spent`         who joined in the span; marked if they ordered on the days 0 … `within`, the amount is their net sales
 * - `customers`     whose first order ever lies in the span; marked if they ordered on another of the days up to `within`
 * - `orders`        a row for each order, its total the amount
 * - `touched`       a row for each order before which the community touched its buyer within so many times 24 hours, its
 *                   total the amount
 * - `refunds`       a row for each refund, its total the amount
 * - `net`           a row for each person with orders or refunds, the amount what is left
 * - `entered`       whose first Membership Started ever lies in the span
 * - `outside`       active persons who had not started a membership before the span
 * - `invites`       a row for each invite, with its sender; marked if somebody else accepted it in `within` days
 * - `inviters`      who sent invites in the span, the amount how many
 * - `brought`       who joined in the span, the amount how many invites of their first `first` days were accepted in
 *                 `within` days; marked if any was
 * - `invited`       who first joined in the span; marked if an inviter is named
 * - `cycles`        whose first invitee ever joined in the span, the amount the seconds since their own join
 * - `referrers`     who was active in the span and of whom an invite was accepted in it
 * - `scores`        each person's latest NPS answer of the span (and the value), the amount; marked 3 promoter, 2 passive,
 *                 1 detractor
 * - `ratings`       each person's latest CSAT answer of the span (and the value) to each subject, the amount; marked if
 *                 it is 4 or 5
 * - `times`         a row for each person who did one of those events, the amount how often
 * - `threads`       a row for each post of a member and each question; marked if somebody else replied by now, the
 *                 amount is the seconds until the first reply
 * - `arrivals`      a row for each thing that a person did coming by a share of somebody else
 * - `direct`        who first joined in the span; marked if no inviter, campaign or paid channel is named
 * - `cases`         a row for each report of content, or each request for support; marked if it was settled by now, the
 *                 amount is the seconds until then
 * - `waiting`       a row for each request for support that was open at the span's end
 * - `costs`         a row for each amount that was spent on winning members or paid for an invite; of no person
 *
 * Where a mark needs days to pass, -1 says that they have not.
 */
export type Acts =
  | { of: "active" | "present" | "members" | "orders" | "refunds" | "net" | "outside" }
  | { of: "joined" | "entered" | "invited" | "direct" }
  | { of: "inviters" | "cycles" | "referrers" }
  | { of: "scores" | "ratings" | "threads" | "costs" }
  | { of: "arrivals" | "waiting" }
  | { of: "cases"; kind: CaseKind }
  | { of: "times"; events: Selection }
  | { of: "did"; event: string }
  | { of: "touched"; lookback: number }
  | { of: "returned"; from: number; to: number }
  | { of: "spent" | "customers"; within: number }
  | { of: "invites"; within: number }
  | { of: "brought"; first: number; within: number };

/** Cases that may be settled: reports of content, by its removal; requests for support, by resolving them. */
export const CASE_KINDS = ["reports", "requests"] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What acts are asked besides their kind and their spans. */
export interface ActsAsked {
  /** the project's running local day */
  today: string;
  filter?: Filter | undefined;
  breakdown?: string | undefined;
}

/** The days before its spans whose events acts rest on. */
export const daysBefore = (acts: Acts): number => (acts.of === "touched" ? acts.lookback + 1 : 0);

/** The days after a span that its marks look at. */
export function daysAfter(acts: Acts): number {
  if (acts.of === "returned") return acts.to;
  if (acts.of === "brought") return acts.first - 1 + acts.within;
  return "within" in acts ? acts.within : 0;
}
