import { ANY_ACTIVE } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";
import type { Scope } from "#queries/scope";
import type { Acts, ActsAsked } from "./acts";
import { caseActs, waitingActs } from "./case-acts";
import { costActs } from "./cost-acts";
import { didActs, outsideActs, ratingActs, scoreActs, timesActs } from "./event-acts";
import { inSpans } from "./in-spans";
import {
  broughtActs,
  cycleActs,
  directActs,
  inviteActs,
  invitedActs,
  inviterActs,
  referrerActs,
} from "./invite-acts";
import { enteredActs, joinedActs, memberStays, returnedActs, spentActs } from "./join-acts";
import { customerActs, netActs, orderActs, refundActs } from "./order-acts";
import { arrivalActs } from "./share-acts";
import { threadActs } from "./thread-acts";
import { touchedActs } from "./touched-acts";

/** Where acts are looked for: in a scope, in spans of which the first begins on `from`. */
export interface Sought {
  scope: Scope;
  from: string;
}

/**
 * Acts as a SELECT of span UInt32, person UInt64, value String, amount Decimal(18, 4), mark, and where there is one row
 * for each, day Date. Takes the parameters `starts` and `ends` of its spans, and `born_from` and `born_to`.
 */
export function actsSql(acts: Acts, asked: ActsAsked, sought: Sought): Fragment {
  switch (acts.of) {
    case "active":
    case "present":
      return didActs(ANY_ACTIVE, asked);
    case "did":
      return didActs(acts.event, asked);
    case "members":
      return membersInSpans(asked);
    case "orders":
      return orderActs(asked);
    case "touched":
      return touchedActs(acts.lookback, asked);
    case "refunds":
      return refundActs(asked);
    case "net":
      return netActs(asked);
    case "outside":
      return outsideActs(asked);
    case "scores":
      return scoreActs(asked);
    case "ratings":
      return ratingActs(asked);
    case "invites":
      return inviteActs(acts.within, asked);
    case "inviters":
      return inviterActs(asked);
    case "cycles":
      return cycleActs(asked);
    case "referrers":
      return referrerActs(asked);
    case "times":
      return timesActs(acts.events, asked);
    case "threads":
      return threadActs(asked);
    case "arrivals":
      return arrivalActs(asked);
    case "cases":
      return caseActs(acts.kind, asked);
    case "waiting":
      return waitingActs(asked);
    case "costs":
      return costActs(asked);
    case "joined":
    case "entered":
    case "returned":
    case "spent":
    case "customers":
    case "invited":
    case "direct":
    case "brought":
      return inSpans(beginnings(acts, asked, sought));
  }
}

/** Acts of which each person has one, on a day that does not depend on the spans. */
type Beginning = Extract<
  Acts,
  { of: "joined" | "entered" | "returned" | "spent" | "customers" | "invited" | "direct" | "brought" }
>;

export const isBeginning = (acts: Acts): acts is Beginning =>
  ["joined", "entered", "returned", "spent", "customers", "invited", "direct", "brought"].includes(acts.of);

/** Beginnings as a SELECT of person, day, value, amount, mark: one row for each person, whatever the spans. */
export function beginnings(acts: Beginning, asked: ActsAsked, sought: Sought): Fragment {
  switch (acts.of) {
    case "joined":
      return joinedActs(asked);
    case "entered":
      return enteredActs(asked);
    case "returned":
      return returnedActs(acts, asked, sought);
    case "spent":
      return spentActs(acts.within, asked);
    case "customers":
      return customerActs(acts.within, asked);
    case "invited":
      return invitedActs(asked);
    case "direct":
      return directActs(asked);
    case "brought":
      return broughtActs(acts, asked);
  }
}

const membersInSpans = (asked: ActsAsked): Fragment =>
  join(
    [memberStays(asked)],
    ([sql = ""]) => `
      SELECT span, person, value, toDecimal64(0, 4) AS amount, 0 AS mark
      FROM (${sql})
      ARRAY JOIN arrayEnumerate({ends:Array(Date)}) AS span
      WHERE joined < {ends:Array(Date)}[span] AND (isNull(gone) OR gone >= {ends:Array(Date)}[span])`,
  );

/** Whether a person may have several rows in a span. */
export const repeats = ({ of }: Acts): boolean =>
  [
    "active",
    "present",
    "did",
    "outside",
    "orders",
    "touched",
    "refunds",
    "ratings",
    "net",
    "invites",
    "threads",
    "arrivals",
    "cases",
    "waiting",
  ].includes(of);

/** Whether its rows have a day. */
export const isDaily = ({ of }: Acts): boolean =>
  [
    "active",
    "present",
    "did",
    "outside",
    "orders",
    "touched",
    "refunds",
    "invites",
    "arrivals",
    "cases",
  ].includes(of);
