import { ANY_ACTIVE } from "#queries/filters/filter";
import type { Fragment } from "#queries/fragment";
import type { Acts, ActsAsked } from "./acts";
import { didActs, outsideActs, ratingActs, scoreActs } from "./event-acts";
import { enteredActs, joinedActs, memberActs, returnedActs, spentActs } from "./join-acts";
import { customerActs, netActs, orderActs, refundActs } from "./order-acts";

/**
 * Acts as a SELECT of span UInt32, person UInt64, value String, amount Decimal(18, 4), mark, and where there is one row
 * for each, day Date. Takes the parameters `starts` and `ends` of its spans, and `born_from` and `born_to`.
 */
export function actsSql(acts: Acts, asked: ActsAsked): Fragment {
  switch (acts.of) {
    case "active":
      return didActs(ANY_ACTIVE, asked);
    case "did":
      return didActs(acts.event, asked);
    case "joined":
      return joinedActs(asked);
    case "members":
      return memberActs(asked);
    case "returned":
      return returnedActs(acts, asked);
    case "spent":
      return spentActs(acts.within, asked);
    case "customers":
      return customerActs(acts.within, asked);
    case "orders":
      return orderActs(asked);
    case "refunds":
      return refundActs(asked);
    case "net":
      return netActs(asked);
    case "entered":
      return enteredActs(asked);
    case "outside":
      return outsideActs(asked);
    case "scores":
      return scoreActs(asked);
    case "ratings":
      return ratingActs(asked);
  }
}

/** Whether a person may have several rows in a span. */
export const repeats = ({ of }: Acts): boolean =>
  ["active", "did", "outside", "orders", "refunds", "ratings", "net"].includes(of);

/** Whether its rows have a day. */
export const isDaily = ({ of }: Acts): boolean =>
  ["active", "did", "outside", "orders", "refunds"].includes(of);
