import { firstsOf } from "#tests/queries/metrics-oracle/firsts";
import { sumOf } from "#tests/queries/metrics-oracle/money";
import { addDays } from "#tests/queries/analyses-oracle/local-days";
import type { LogEvent } from "#tests/queries/analyses-oracle/log-event";
import { matches, type Selection } from "#tests/queries/analyses-oracle/matches";
import { subjectNumber } from "#tests/queries/analyses-oracle/subject-value";
import type { World } from "#tests/queries/analyses-oracle/world";
import type { Exposed } from "./exposed";
import type { OracleMetric, OraclePart, OracleTotal, SumsQuestion } from "./sums-question";

const DAY = 86_400_000;

/** Whole numbers are bigints (money in ten-thousandths), all others numbers. */
export type Value = bigint | number;

/** What a member is to a metric: the numbers of its columns, none where they do not count yet; steps taken in a funnel. */
export interface MemberNumbers {
  numbers: Value[] | null;
  steps: number;
}

type InRows = (event: LogEvent) => boolean;

function totalOf(
  part: OraclePart,
  own: readonly LogEvent[],
  orders: readonly LogEvent[],
  world: World,
): Value {
  const named = (name: string) => own.filter(({ event }) => event === name);
  switch (part.of) {
    case "orders":
      return BigInt(orders.length);
    case "sales":
      return sumOf(orders);
    case "net sales":
      return sumOf(orders) - sumOf(named("Order Refunded"));
    case "nps answers":
    case "nps points": {
      const scores = named("NPS Answered").flatMap(({ score }) => (score === null ? [] : [score]));
      if (part.of === "nps answers") return BigInt(scores.length);
      const latest = scores.at(-1);
      if (latest === undefined) return 0n;
      return latest >= 9 ? 100n : latest >= 7 ? 0n : -100n;
    }
    case "events": {
      const meant = own.filter((event) => matches(part.events, event, world));
      const { amount } = part;
      if (amount === null) return BigInt(meant.length);
      if (amount === "money") return sumOf(meant);
      return meant.reduce((sum, event) => sum + (subjectNumber(amount, event, world) ?? 0), 0);
    }
  }
}

function stepsTaken(steps: readonly Selection[], own: readonly LogEvent[], world: World): number {
  const line = own.flatMap((event) => {
    const marks = steps.flatMap((step, place) => (matches(step, event, world) ? [place] : []));
    return marks.length === 0 ? [] : [{ time: event.time, marks }];
  });
  const weight = (marks: readonly number[]) => marks.reduce((sum, place) => sum + 2 ** place, 0);
  line.sort(
    (a, b) => a.time - b.time || (a.marks[0] ?? 0) - (b.marks[0] ?? 0) || weight(a.marks) - weight(b.marks),
  );
  let taken = 0;
  for (const { marks } of line) if (marks.includes(taken)) taken++;
  return taken;
}

/** A reader of what members are to metrics, as the log stands in `world`. */
export function memberReader(world: World, question: SumsQuestion) {
  const allOrders = firstsOf(world).orders;
  const isSeen = ({ time }: LogEvent) => time < question.seen_to;

  return (member: Exposed, metric: OracleMetric): MemberNumbers => {
    const isOwn = (event: LogEvent) => event.person === member.person && isSeen(event);
    const total = ({ part, did }: OracleTotal, inRows: InRows): Value => {
      const own = world.events.filter((event) => isOwn(event) && inRows(event));
      const orders = allOrders.filter((event) => isOwn(event) && inRows(event));
      const value = totalOf(part, own, orders, world);
      return did ? (value > 0 ? 1n : 0n) : value;
    };
    const after =
      (days: number): InRows =>
      ({ time }) =>
        time >= member.at && time < member.at + days * DAY;
    const before: InRows = ({ time }) => time < member.at && time >= member.at - question.before_ms;
    const both = (days: number, ...of: OracleTotal[]): MemberNumbers => ({
      numbers: [
        ...of.map((one) => total(one, after(days))),
        ...(question.before_ms > 0 ? of.map((one) => total(one, before)) : []),
      ],
      steps: 0,
    });
    switch (metric.kind) {
      case "proportion":
        return both(metric.windowDays, { part: metric.part, did: true });
      case "mean":
        return both(metric.windowDays, { part: metric.part, did: false });
      case "ratio":
        return both(metric.windowDays, metric.numerator, metric.denominator);
      case "quantile":
        return { numbers: [total({ part: metric.part, did: false }, after(metric.windowDays))], steps: 0 };
      case "retention": {
        const [from, to] = [addDays(member.day, metric.from), addDays(member.day, metric.to)];
        if (to >= question.today) return { numbers: null, steps: 0 };
        return {
          numbers: [total({ part: metric.part, did: true }, ({ day }) => day >= from && day <= to)],
          steps: 0,
        };
      }
      case "funnel": {
        const inWindow = after(metric.windowDays);
        const own = world.events.filter((event) => isOwn(event) && inWindow(event));
        const steps = stepsTaken(metric.steps, own, world);
        return { numbers: [steps === metric.steps.length ? 1n : 0n], steps };
      }
    }
  };
}
