import { moneyUnits } from "#queries/money/exact-money";
import type { Period } from "#queries/period";
import { daysBetween } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";
import { activeMembers } from "./active-members";
import type { Facts } from "./facts";
import { joins } from "./joins";
import { membership } from "./membership";
import { npsAnswers } from "./nps-answers";
import { planReads, type ReadGroup, RETENTION_DELAYS } from "./plan-reads";
import { LONGEST_GAP, presence } from "./presence";
import { refunds } from "./refunds";
import { sales } from "./sales";

const NO_SALES = { orders: 0, buyers: 0, customer_days: 0, total: "0", squares: 0 };
const NO_REFUNDS = { total: "0", squares: 0 };
const NO_ANSWERS = { promoters: 0, passives: 0, detractors: 0 };

const edges = (spans: readonly Period[]) => ({
  starts: spans.map((span) => span.from),
  ends: spans.map((span) => span.to),
});

/**
 * Reads all that is to be known of some spans; they may overlap. A few statements for all of them together.
 *
 * @param today the project's running local day
 * @returns the facts of each span, in the spans' order
 */
export async function readFacts(
  reader: Reader,
  scope: Omit<Scope, "period">,
  spans: readonly Period[],
  today: string,
): Promise<Facts[]> {
  const groups = planReads(spans);
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last) return [];
  const all = { from: first.days.from, to: last.days.to };
  const [members, ...read] = await Promise.all([
    joins(reader, { ...scope, period: all }, {}),
    ...groups.map((group) => readGroup(reader, scope, group)),
  ]);
  const bySpan = new Map(read.flat().map((found) => [found.span, found]));
  const known = { today, membership: membership(members) };
  return spans.flatMap((span) => {
    const found = bySpan.get(span);
    return found ? [{ ...found, ...known }] : [];
  });
}

async function readGroup(reader: Reader, scope: Omit<Scope, "period">, group: ReadGroup) {
  const { days, spans } = group;
  const inDays = { ...scope, period: days };
  // Runs longer than a month cannot be put together from single days, so they are counted where the members are.
  const long = spans.filter((span) => daysBetween(span.from, span.to) > LONGEST_GAP);
  const [activity, sold, refunded, answered] = await Promise.all([
    activeMembers(
      reader,
      { ...scope, period: group.presence },
      { ...edges(long), delays: [...RETENTION_DELAYS], longest_gap: LONGEST_GAP },
    ),
    sales(reader, inDays, edges(spans)),
    refunds(reader, inDays, edges(spans)),
    npsAnswers(reader, inDays, edges(spans)),
  ]);
  const present = presence(activity);
  const activeIn = (span: Period) => {
    const place = long.indexOf(span);
    if (place === -1) return present.activeDuring(span);
    return activity.reduce((sum, day) => sum + (day.first_in_span[place] ?? 0), 0);
  };

  return spans.map((span, place) => {
    const of = <Row extends { span: number }>(rows: Row[]) => rows.find((row) => row.span === place + 1);
    const { customer_days, total, ...sale } = of(sold) ?? NO_SALES;
    const refund = of(refunded) ?? NO_REFUNDS;
    return {
      span,
      active: activeIn(span),
      presence: present,
      sales: { ...sale, customerDays: customer_days, total: moneyUnits(total) },
      refunds: { squares: refund.squares, total: moneyUnits(refund.total) },
      answers: of(answered) ?? NO_ANSWERS,
    };
  });
}
