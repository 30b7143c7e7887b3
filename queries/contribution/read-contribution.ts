import { z } from "zod";
import type { Frame } from "#queries/frame";
import { asksEvents } from "#queries/measurements/member-value";
import { moneyAverage, moneyText, moneyUnits } from "#queries/money/exact-money";
import { addDays } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";
import { contributionMembers, type contributionPlace, orderBuyers } from "./order-buyers";
import { orderSets } from "./order-sets";
import { numberOfWay, type TouchWay, WAY_NAMES } from "./touch-ways";
import type { ContributionAsked } from "./touched-orders";

const DAY_MS = 86_400_000;
const BEGINNING = "1970-01-01";
/** Every whole number up to that of the ways divides it, so that shares of an order come out whole. */
const SHARED = 12n;

/** - `lookback` for how many times 24 hours before an order touches count */
export const contributionParams = z.strictObject({ lookback: z.number().int().min(1).max(90).default(7) });
export type ContributionParams = z.infer<typeof contributionParams>;

/** Some of the orders: `sales` their totals, before refunds, and as a share of all; null where nothing was sold. */
export interface Orders {
  orders: number;
  buyers: number;
  sales: string;
  share: number | null;
}

/**
 * Sales that the community had a part in, described in four ways; none of them says what would not have been bought
 * without it.
 *
 * - `touched`   orders before which it touched the buyer; an order may be touched in several ways
 * - `last`      orders whose last touch was of the way
 * - `position`  sales shared out by place: 40 % to the first touch, 40 % to the last, 20 % to those between
 * - `shapley`   sales shared out evenly among the ways that touched an order, which is each way's Shapley value
 */
export interface Contribution {
  lookback: number;
  all: Orders;
  touched: Orders;
  untouched: Orders;
  ways: { way: TouchWay; touched: Orders; last: Orders; position: number; shapley: string }[];
}

function asked(
  frame: Frame,
  { lookback }: ContributionParams,
): { scope: Scope; question: ContributionAsked } {
  const { project, period, includeExcluded, signal, caller, filter } = frame;
  const from = asksEvents({ filter }) ? BEGINNING : addDays(period.from, -lookback - 1);
  return {
    scope: { project, period: { from, to: period.to }, includeExcluded, signal, caller },
    question: {
      filter,
      orders_from: period.from,
      orders_to: period.to,
      lookback_ms: lookback * DAY_MS,
    },
  };
}

/** How much of the sales the community touched, and how. */
export async function readContribution(
  reader: Reader,
  frame: Frame,
  params: ContributionParams,
): Promise<Contribution> {
  const { scope, question } = asked(frame, params);
  const [sets, [buyers]] = await Promise.all([
    orderSets(reader, scope, question),
    orderBuyers(reader, scope, question),
  ]);
  const rows = sets.map((row) => ({ ...row, units: moneyUnits(row.sales) }));
  const sumOf = (of: typeof rows) => of.reduce((sum, { units }) => sum + units, 0n);
  const total = sumOf(rows);
  const ordersOf = (of: typeof rows, who: number | undefined): Orders => ({
    orders: of.reduce((sum, { orders }) => sum + orders, 0),
    buyers: who ?? 0,
    sales: moneyText(sumOf(of)),
    share: total === 0n ? null : Number(sumOf(of)) / Number(total),
  });
  const ways = WAY_NAMES.map((way, place) => {
    const touched = rows.filter((row) => (row.touched >> place) & 1);
    const shared = touched.reduce((sum, row) => sum + (row.units * SHARED) / BigInt(bitsOf(row.touched)), 0n);
    return {
      way,
      touched: ordersOf(touched, buyers?.touchedBy[place]),
      last: ordersOf(
        rows.filter(({ last }) => last === numberOfWay(way)),
        buyers?.lastBy[place],
      ),
      position: rows.reduce((sum, { position }) => sum + (position[place] ?? 0), 0),
      shapley: moneyText(moneyAverage(shared, Number(SHARED))),
    };
  });
  return {
    lookback: params.lookback,
    all: ordersOf(rows, buyers?.all),
    touched: ordersOf(
      rows.filter(({ touched }) => touched !== 0),
      buyers?.touched,
    ),
    untouched: ordersOf(
      rows.filter(({ touched }) => touched === 0),
      buyers?.untouched,
    ),
    ways,
  };
}

const bitsOf = (set: number): number => WAY_NAMES.filter((_, place) => (set >> place) & 1).length;

/** The members behind a number of the contribution, by person id. */
export async function readContributionMembers(
  reader: Reader,
  frame: Frame,
  params: ContributionParams,
  place: z.infer<typeof contributionPlace>,
): Promise<string[]> {
  const { scope, question } = asked(frame, params);
  const rows = await contributionMembers(reader, scope, { ...question, place });
  return rows.map(({ person }) => person);
}
