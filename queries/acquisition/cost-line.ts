import { moneyAverage, moneyText } from "#queries/money/exact-money";
import { addDays } from "#queries/period/local-days";
import {
  type CostLine,
  type CostReturn,
  type CurvePoint,
  type Payback,
  RETURN_DAYS,
} from "./acquisition-cost";
import { type costLedger, MOST_DAYS, WHOLE } from "./cost-ledger";

export type LedgerRow = Awaited<ReturnType<typeof costLedger>>[number];

const FINE = 10n ** 9n;

/** What is known of some members after some days, or in all: money in ten-thousandths. */
interface Account {
  members: number;
  entries: number;
  cost: bigint;
  sales: bigint;
  /** what was sold on that very day after joining, to those of whom it has passed */
  sold: bigint;
}

/** Of which join days a line is, seen on which day. `last` is the last join day there can have been by then. */
export interface Seen {
  last: string;
  today: string;
}

/** The accounts after 0, 1, 2 … days, as far as there are members of whom so many have passed. */
function accountsOf(rows: readonly LedgerRow[]): Account[] {
  const changes = new Map<number, LedgerRow[]>();
  for (const row of rows) changes.set(row.at, [...(changes.get(row.at) ?? []), row]);
  const accounts: Account[] = [];
  let known: Account = { members: 0, entries: 0, cost: 0n, sales: 0n, sold: 0n };
  for (let at = 0; at <= MOST_DAYS; at++) {
    known = { ...known, sold: 0n };
    for (const { members, entries, spend, rewards, sales, sold } of changes.get(at) ?? []) {
      known = {
        members: known.members + members,
        entries: known.entries + entries,
        cost: known.cost + BigInt(spend) + BigInt(rewards),
        sales: known.sales + BigInt(sales),
        sold: known.sold + BigInt(sold),
      };
    }
    if (known.members === 0) break;
    accounts.push(known);
  }
  return accounts;
}

const costOf = ({ entries, cost }: Account) => (entries === 0 ? null : moneyText(cost));

/** Whether not all join days have had so many days since. */
const isImmature = (days: number, { last, today }: Seen) => addDays(last, days) >= today;

function returnOf(accounts: readonly Account[], days: CostReturn["days"], seen: Seen): CostReturn {
  const account = accounts[days];
  const immature = isImmature(days, seen);
  if (account === undefined) return { days, members: 0, sales: "0.00", cost: null, ratio: null, immature };
  const { members, cost, sales } = account;
  return {
    ...{ days, members, sales: moneyText(sales), cost: costOf(account), immature },
    ratio: cost === 0n ? null : Number(sales) / Number(cost),
  };
}

/**
 * What a member has brought after 0, 1, 2 … days, in `FINE` parts of a ten-thousandth: the sum of what was sold on each of
 * these days for each member of whom it has passed, so that who joined lately counts as far as they have been seen.
 *
 * Where all of these days have passed for all it is their sales ÷ their number, exactly: shares are taken once for as
 * long as the number of members stays. Source: the mean cumulative function, Nelson, Journal of Quality Technology 20 (1988).
 */
function broughtEach(accounts: readonly Account[]): bigint[] {
  let [settled, since, among] = [0n, 0n, 0n];
  return accounts.map(({ members, sold }) => {
    if (BigInt(members) !== among) {
      if (among > 0n) settled += (since * FINE) / among;
      [since, among] = [0n, BigInt(members)];
    }
    since += sold;
    return settled + (since * FINE) / among;
  });
}

function paybackOf(
  accounts: readonly Account[],
  whole: { members: number; cost: bigint },
  seen: Seen,
): Payback {
  const watched = accounts.length === 0 ? null : accounts.length - 1;
  const isAsked = whole.members > 0 && whole.cost > 0n;
  const each = isAsked ? (whole.cost * FINE) / BigInt(whole.members) : null;
  const days = each === null ? -1 : broughtEach(accounts).findIndex((brought) => brought >= each);
  const at = days >= 0 ? days : (watched ?? 0);
  return {
    ...{ days: days >= 0 ? days : null, watched },
    members: accounts[at]?.members ?? 0,
    immature: isImmature(at, seen),
  };
}

/** A line of the ledger's rows that belong to it. */
export function costLine(rows: readonly LedgerRow[], seen: Seen): CostLine {
  const whole = rows.filter(({ at }) => at === WHOLE);
  const sum = (of: "spend" | "rewards" | "sales") =>
    whole.reduce((total, row) => total + BigInt(row[of]), 0n);
  const count = (of: "members" | "entered" | "entries") => whole.reduce((total, row) => total + row[of], 0);
  const members = count("members");
  const cost = sum("spend") + sum("rewards");
  const isKnown = count("entries") > 0;
  const accounts = accountsOf(rows);
  return {
    members,
    spend: count("entered") === 0 ? null : moneyText(sum("spend")),
    rewards: moneyText(sum("rewards")),
    cost: isKnown ? moneyText(cost) : null,
    perMember: isKnown && members > 0 ? moneyText(moneyAverage(cost, members)) : null,
    sales: moneyText(sum("sales")),
    returns: RETURN_DAYS.map((days) => returnOf(accounts, days, seen)),
    payback: paybackOf(accounts, { members, cost }, seen),
  };
}

/** What each member has brought, day by day since they joined. */
export function costCurve(rows: readonly LedgerRow[], seen: Seen): CurvePoint[] {
  const accounts = accountsOf(rows);
  return broughtEach(accounts).map((brought, day) => ({
    ...{ day, members: accounts[day]?.members ?? 0 },
    sales: moneyText(brought / FINE),
    immature: isImmature(day, seen),
  }));
}
