import { exactSum } from "./exact-sum";
import { holds, type Filter } from "./holds";
import { isIn, type Days } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { worldOf } from "./world";

/** What community sales are asked with. */
export interface ContributionQuestion {
  period: Days;
  lookback: number;
  filter?: Filter;
}

const WAYS: Readonly<Record<string, readonly string[]>> = {
  content: ["Published", "Viewed", "Liked", "Commented", "Saved", "Shared"].map((did) => `Content ${did}`),
  talk: ["Message Sent", "Question Asked", "Question Answered"],
  activity: [
    ...["Activity Joined", "Activity Completed", "Checked In", "Vote Cast", "Live Joined", "Live Left"],
  ],
  referral: ["Member Invited", "Invite Accepted"],
};
const NAMES = Object.keys(WAYS);
const HOUR = 3_600_000;

interface Sold {
  order: LogEvent;
  /** the ways of its touches in their order */
  ways: string[];
}

const fromUnits = (units: number) => {
  const rounded = BigInt(Math.round(Math.abs(units))) * (units < 0 ? -1n : 1n);
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(5, "0");
  return exactSum([`${rounded < 0n ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`]);
};

/** The orders that count, each with what touched its buyer before it. */
function soldIn(
  log: readonly LogEvent[],
  project: LogProject,
  { period, lookback, filter }: ContributionQuestion,
): Sold[] {
  const world = worldOf(log, project);
  const numbers = new Set<string>();
  const sold: Sold[] = [];
  for (const order of world.events) {
    if (order.event !== "Order Completed") continue;
    if (order.order !== "" && numbers.has(order.order)) continue;
    numbers.add(order.order);
    if (!isIn(order.day, period) || (filter !== undefined && !holds(filter, order, world))) continue;
    const touches = world.events
      .filter(({ person, time }) => person === order.person && time < order.time)
      .filter(({ time }) => time >= order.time - lookback * 24 * HOUR)
      .flatMap(({ event, time }) =>
        NAMES.filter((way) => WAYS[way]?.includes(event)).map((way) => ({ way, time })),
      )
      .sort((one, other) => one.time - other.time || NAMES.indexOf(one.way) - NAMES.indexOf(other.way));
    sold.push({ order, ways: touches.map(({ way }) => way) });
  }
  return sold;
}

const weightOf = (place: number, touches: number): number => {
  if (touches === 1) return 1;
  if (touches === 2) return 1 / 2;
  return place === 0 || place === touches - 1 ? 2 / 5 : 1 / 5 / (touches - 2);
};

/** Sales by what touched their buyers before, and who bought at each place. */
export function oracleContribution(
  log: readonly LogEvent[],
  project: LogProject,
  question: ContributionQuestion,
) {
  const all = soldIn(log, project, question);
  const salesOf = (sold: readonly Sold[]) => exactSum(sold.map(({ order }) => order.money));
  const personsOf = (sold: readonly Sold[]) => [...new Set(sold.map(({ order }) => order.person))].toSorted();
  const total = Number(salesOf(all));
  const part = (sold: readonly Sold[]) => ({
    orders: sold.length,
    buyers: personsOf(sold).length,
    sales: salesOf(sold),
    share: total === 0 ? null : Number(salesOf(sold)) / total,
  });
  const touchedBy = (way: string) => all.filter(({ ways }) => ways.includes(way));
  const lastBy = (way: string) => all.filter(({ ways }) => ways.at(-1) === way);
  return {
    persons: {
      all: personsOf(all),
      touched: personsOf(all.filter(({ ways }) => ways.length > 0)),
      untouched: personsOf(all.filter(({ ways }) => ways.length === 0)),
      last: (way: string) => personsOf(lastBy(way)),
      touchedBy: (way: string) => personsOf(touchedBy(way)),
    },
    result: {
      lookback: question.lookback,
      all: part(all),
      touched: part(all.filter(({ ways }) => ways.length > 0)),
      untouched: part(all.filter(({ ways }) => ways.length === 0)),
      ways: NAMES.map((way) => ({
        way,
        touched: part(touchedBy(way)),
        last: part(lastBy(way)),
        position: all.reduce(
          (sum, { order, ways }) =>
            sum +
            ways.reduce(
              (own, one, place) =>
                one === way ? own + Number(order.money) * weightOf(place, ways.length) : own,
              0,
            ),
          0,
        ),
        shapley: fromUnits(
          touchedBy(way).reduce(
            (sum, { order, ways }) => sum + (Number(order.money) * 10_000) / new Set(ways).size,
            0,
          ),
        ),
      })),
    },
  };
}
