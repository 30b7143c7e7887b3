import type { Amount, MemberMetric } from "#queries/experiments/member-metric";
import type { Selection } from "#queries/filters/filter";
import { DEFAULT_INACTIVE_EVENTS } from "#store/events/event-names";
import { quantile } from "#tests/queries/analyses-oracle/quantile";
import type { Done } from "./random-past";

const DAY = 86_400_000;
const dayOf = ({ at }: { at: number }) => Math.floor(at / DAY);

/** Local days are counted from the past's first one. */
export interface Question {
  entry: string;
  since: number;
  until: number;
  beforeDays: number;
  metric: MemberMetric;
}

interface Outcome {
  who: string;
  outcome: number;
  below: number;
  before: number;
}

const means = (selection: Selection, { did }: Done) =>
  selection.some(({ event }) => (event === "*" ? !DEFAULT_INACTIVE_EVENTS.includes(did) : event === did));

/** When each member first did what lets them in. */
export function firsts(
  past: readonly Done[],
  { entry, since, until }: Omit<Question, "metric" | "beforeDays">,
) {
  const found = new Map<string, number>();
  for (const done of past) {
    const day = dayOf(done);
    if (!means([{ event: entry }], done) || day < since || day >= until) continue;
    found.set(done.who, Math.min(found.get(done.who) ?? Infinity, done.at));
  }
  return found;
}

/** What brings an amount, in [from, to): each order at its first report, told by the number. */
function brought(past: readonly Done[], amount: Amount, who: string, [from, to]: [number, number]): number[] {
  const own = past.filter((done) => done.who === who && done.at >= from && done.at < to);
  if ("events" in amount) {
    return own
      .filter((done) => means(amount.events, done))
      .map((done) => (amount.of === null ? 1 : amount.of === "money" ? done.money : Number(done.points)))
      .map((number) => (Number.isFinite(number) ? number : 0));
  }
  const isFirst = (done: Done) =>
    !past.some(({ order, did, at }) => did === done.did && order === done.order && at < done.at);
  const orders = own.filter((done) => done.did === "Order Completed" && isFirst(done));
  if (amount.orders === "number") return orders.map(() => 1);
  const refunds = own.filter(({ did }) => did === "Order Refunded").map(({ money }) => -money);
  return [...orders.map(({ money }) => money), ...(amount.orders === "net" ? refunds : [])];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

function reaches(
  past: readonly Done[],
  who: string,
  steps: readonly Selection[],
  [from, to]: [number, number],
) {
  let after = from;
  for (const step of steps) {
    const next = past
      .filter((done) => done.who === who && means(step, done) && done.at >= after && done.at < to)
      .map(({ at }) => at);
    if (next.length === 0) return false;
    after = Math.min(...next) + 1;
  }
  return true;
}

/** Member by member, event by event. */
export function outcomes(past: readonly Done[], question: Question): Outcome[] {
  const { metric, beforeDays } = question;
  const found = [...firsts(past, question)].map(([who, at]): Outcome => {
    const within: [number, number] = [at, at + ("windowDays" in metric ? metric.windowDays * DAY : 0)];
    const earlier: [number, number] = [at - beforeDays * DAY, at];
    switch (metric.kind) {
      case "share":
        return {
          ...{ who, below: 1 },
          outcome: brought(past, metric.amount, who, within).length > 0 ? 1 : 0,
          before: brought(past, metric.amount, who, earlier).length > 0 ? 1 : 0,
        };
      case "mean":
        return {
          ...{ who, below: 1 },
          outcome: sum(brought(past, metric.amount, who, within)),
          before: sum(brought(past, metric.amount, who, earlier)),
        };
      case "ratio":
        return {
          ...{ who, before: 0 },
          outcome: sum(brought(past, metric.numerator, who, within)),
          below: sum(brought(past, metric.denominator, who, within)),
        };
      case "return": {
        const came = past.some(
          (done) =>
            done.who === who && means(metric.events, done) && dayOf(done) === dayOf({ at }) + metric.day,
        );
        return { who, below: 1, before: 0, outcome: came ? 1 : 0 };
      }
      case "funnel":
        return { who, below: 1, before: 0, outcome: reaches(past, who, metric.steps, within) ? 1 : 0 };
    }
  });
  if (metric.kind !== "mean" || metric.capAt === null) return found;
  const cap =
    quantile(
      found.map(({ outcome }) => outcome),
      metric.capAt,
    ) ?? 0;
  return found.map((one) => ({ ...one, outcome: Math.min(one.outcome, cap) }));
}

/** Whom each member is drawn together with, by a name. */
export function clusterOf(
  past: readonly Done[],
  by: "inviter tree" | "group" | null,
): (who: string) => string {
  if (by === null) return (who) => who;
  if (by === "group") {
    return (who) => {
      const told = past.filter(
        (done) => done.who === who && done.community !== null && done.community !== "",
      );
      const last = told.toSorted((one, other) => other.at - one.at)[0];
      return last ? `group ${last.community}` : who;
    };
  }
  const inviters = new Map(past.flatMap(({ who, inviter }) => (inviter === null ? [] : [[who, inviter]])));
  return function root(who): string {
    const inviter = inviters.get(who);
    return inviter === undefined ? who : root(inviter);
  };
}

/** Things by a key that they share. */
export function grouped<T, Key>(things: Iterable<T>, keyOf: (thing: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}

/** The sums that historySums gives. */
export function sums(found: readonly Outcome[], cluster: (who: string) => string) {
  const clusters = [...grouped(found, ({ who }) => cluster(who)).values()];
  const totals = clusters.map((members) => ({
    size: members.length,
    total: sum(members.map(({ outcome }) => outcome)),
    below: sum(members.map(({ below }) => below)),
  }));
  return {
    units: found.length,
    total: sum(found.map(({ outcome }) => outcome)),
    squares: sum(found.map(({ outcome }) => outcome ** 2)),
    before: sum(found.map(({ before }) => before)),
    beforeSquares: sum(found.map(({ before }) => before ** 2)),
    beforeProducts: sum(found.map(({ outcome, before }) => outcome * before)),
    clusters: clusters.length,
    sizeSquares: sum(totals.map(({ size }) => size ** 2)),
    totalSquares: sum(totals.map(({ total }) => total ** 2)),
    sizeProducts: sum(totals.map(({ size, total }) => size * total)),
    totalMeans: sum(totals.map(({ size, total }) => total ** 2 / size)),
    below: sum(totals.map(({ below }) => below)),
    belowSquares: sum(totals.map(({ below }) => below ** 2)),
    belowProducts: sum(totals.map(({ total, below }) => total * below)),
  };
}
