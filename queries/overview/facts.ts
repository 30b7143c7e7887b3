import type { NpsAnswers } from "#queries/intervals/nps-interval";
import type { Period } from "#queries/period";
import type { Membership } from "./membership";
import type { Presence } from "./presence";

/**
 * All that is known of a span, the period, the one it is compared with or a bucket: what metrics are computed from.
 *
 * - `today`   the project's running local day
 * - `active`  distinct active members of the span
 * - `sales` `refunds`  money in ten-thousandths; `squares` sums the squared amounts, in the currency's unit
 * - `presence` `membership`  reach beyond the span: what trails before it, and who returns after it
 */
export interface Facts {
  span: Period;
  today: string;
  active: number;
  sales: { orders: number; buyers: number; customerDays: number; total: bigint; squares: number };
  refunds: { total: bigint; squares: number };
  answers: NpsAnswers;
  presence: Presence;
  membership: Membership;
}
