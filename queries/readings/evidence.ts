import { averageOrderInterval, type OrderSums } from "#queries/intervals/average-order-interval";
import type { Interval } from "#queries/intervals/interval";
import { meanInterval } from "#queries/intervals/mean-interval";
import { type NpsAnswers, npsInterval, npsOf } from "#queries/intervals/nps-interval";
import { wilsonInterval } from "#queries/intervals/wilson-interval";
import { moneyAverage, moneyText } from "#queries/money/exact-money";
import type { Reading } from "./reading";

/** Below so many answers an NPS is shown with a caution. */
const FEW_ANSWERS = 30;
const UNITS_OF_ONE = 10_000;

/**
 * What a metric's value rests on, enough to tell how sure it is and to compare it with another period's.
 *
 * - `unknown`     not yet known: its days have not begun
 * - `mean`        a total over a number of days
 * - `ratio`       of two counts of which neither is part of the other
 * - `proportion`  `immature` if some who belong to it could not be observed long enough and were left out
 * - `growth`      of a count over an earlier one
 * - `per-member`  money shared among members; `squares` sums the squared amounts of each, in the currency's unit
 * - `each`        a number shared among members, as `per-member` shares money
 * - `median`      the middle of as many numbers as there are `of`
 * - `shared`      money shared among some, who are not those it went to
 * - `part`        of an amount of money, which came by so many orders
 * - `money`       in ten-thousandths of the currency, as everywhere
 */
export type Evidence =
  | { kind: "unknown" }
  | { kind: "count"; count: number }
  | { kind: "mean"; total: number; days: number }
  | { kind: "ratio"; part: number; whole: number }
  | { kind: "growth"; now: number; before: number }
  | { kind: "per-member"; units: bigint; squares: number; members: number; immature: boolean }
  | { kind: "each"; units: bigint; squares: number; members: number; immature: boolean }
  | { kind: "median"; middle: number; of: number }
  | { kind: "proportion"; successes: number; trials: number; immature: boolean }
  | { kind: "money"; units: bigint }
  | { kind: "shared"; units: bigint; among: number }
  | { kind: "part"; units: bigint; of: bigint; orders: number }
  | { kind: "average"; units: bigint; sums: OrderSums }
  | { kind: "answers"; answers: NpsAnswers };

export type Judged = Pick<Reading, "value" | "n" | "interval" | "caution">;

const plain = (
  value: Reading["value"],
  n: number | null = null,
  interval: Interval | null = null,
): Judged => ({
  value,
  n,
  interval,
  caution: null,
});

/** A metric's value, what it rests on, how sure it is, and why to be careful with it. */
export function judge(evidence: Evidence): Judged {
  switch (evidence.kind) {
    case "unknown":
      return plain(null);
    case "count":
      return plain(evidence.count);
    case "mean":
      return plain(evidence.days === 0 ? null : evidence.total / evidence.days, evidence.days);
    case "ratio":
      return plain(evidence.whole === 0 ? null : evidence.part / evidence.whole, evidence.whole);
    case "growth":
      return plain(evidence.before === 0 ? null : evidence.now / evidence.before - 1, evidence.before);
    case "per-member": {
      const { units, members, immature } = evidence;
      const value = members === 0 ? null : moneyText(moneyAverage(units, members));
      return { ...plain(value, members, meanInterval(evidence)), caution: immature ? "immature" : null };
    }
    case "each": {
      const { units, members, immature } = evidence;
      const value = members === 0 ? null : Number(units) / UNITS_OF_ONE / members;
      return { ...plain(value, members, countInterval(evidence)), caution: immature ? "immature" : null };
    }
    case "median":
      return plain(evidence.of === 0 ? null : evidence.middle, evidence.of);
    case "money":
      return plain(moneyText(evidence.units));
    case "shared": {
      const { units, among } = evidence;
      return plain(among === 0 ? null : moneyText(moneyAverage(units, among)), among);
    }
    case "part": {
      const { units, of, orders } = evidence;
      return plain(of === 0n ? null : Number(units) / Number(of), orders);
    }
    case "proportion": {
      const { successes, trials, immature } = evidence;
      const value = trials === 0 ? null : successes / trials;
      return { ...plain(value, trials, proportionInterval(evidence)), caution: immature ? "immature" : null };
    }
    case "average": {
      const { units, sums } = evidence;
      if (sums.orders === 0) return plain(null, 0);
      return plain(moneyText(moneyAverage(units, sums.orders)), sums.orders, averageOrderInterval(sums));
    }
    case "answers": {
      const { promoters, passives, detractors } = evidence.answers;
      const n = promoters + passives + detractors;
      if (n === 0) return plain(null, 0);
      const caution = n < FEW_ANSWERS ? "too-few" : null;
      return { ...plain(npsOf(evidence.answers), n, npsInterval(evidence.answers)), caution };
    }
  }
}

/** No member brings fewer than none, so the interval of a number of each ends at 0. */
function countInterval(sums: { units: bigint; squares: number; members: number }): Interval | null {
  const interval = meanInterval(sums);
  return interval && { low: Math.max(0, interval.low), high: interval.high };
}

/**
 * TRICKY: a project may say that ordering does not make a member active; then buyers are no part of the active members,
 * and where they outnumber them there is no interval.
 */
function proportionInterval({ successes, trials }: { successes: number; trials: number }): Interval | null {
  return trials === 0 || successes > trials ? null : wilsonInterval(successes, trials);
}
