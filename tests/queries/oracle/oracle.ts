import type { OracleEvent } from "./normalise";

const NOT_ACTIVE = new Set([
  "Experiment Viewed",
  "NPS Prompted",
  "CSAT Prompted",
  "Invite Rewarded",
  "Points Earned",
  "Level Reached",
  "Badge Earned",
  "Content Removed",
  "Member Left",
  "(identify)",
  "(group)",
  "(alias)",
]);

const plusDays = (day: string, days: number) => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

const daysBetween = (from: string, to: string) => {
  const days: string[] = [];
  for (let day = from; day < to; day = plusDays(day, 1)) days.push(day);
  return days;
};

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** Rounds a fraction of ten-thousandths to four decimals, half away from zero, as a decimal text. */
function decimal(numerator: bigint, denominator = 1n): string {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const rounded = (size * 2n + denominator) / (denominator * 2n);
  const text = `${String(rounded / 10000n)}.${String(rounded % 10000n).padStart(4, "0")}`;
  return negative && rounded > 0n ? `-${text}` : text;
}

/** The Overview's numbers for the local days `[from, to)`, one event after the other. `today` is the running day. */
export function oracle(events: OracleEvent[], from: string, to: string, today: string) {
  const within = (day: string) => day >= from && day < to;
  const active = events.filter((event) => !NOT_ACTIVE.has(event.event));

  const joined = new Map<string, { time: number; day: string; proper: boolean }>();
  for (const { person, event, time, day, known } of events) {
    const proper = event === "Member Joined";
    if (!proper && !known) continue;
    const before = joined.get(person);
    const better = !before || (proper && !before.proper) || (proper === before.proper && time < before.time);
    if (better) joined.set(person, { time, day, proper });
  }
  const gone = (day: string) =>
    new Set(
      events.filter((event) => event.event === "Member Left" && event.day < day).map((event) => event.person),
    );

  const activeOn = new Map<string, Set<string>>();
  for (const { day, person } of active) activeOn.set(day, (activeOn.get(day) ?? new Set()).add(person));
  const activeDuring = (first: string, end: string) =>
    new Set(daysBetween(first, end).flatMap((day) => [...(activeOn.get(day) ?? [])]));

  const completeDays = daysBetween(from, to).filter((day) => day < today);
  const lastDay = completeDays.at(-1) ?? from;
  const mau = activeDuring(plusDays(lastDay, -29), plusDays(lastDay, 1)).size;

  const totalBefore = (end: string) => {
    const left = gone(end);
    return [...joined].filter(([person, { day }]) => day < end && !left.has(person)).length;
  };
  const retention = (k: number) => {
    const cohort = [...joined].filter(([, { day }]) => within(day) && plusDays(day, k) < today);
    const back = cohort.filter(([person, { day }]) => activeOn.get(plusDays(day, k))?.has(person));
    return ratio(back.length, cohort.length);
  };

  const firstReports = new Map<string, OracleEvent>();
  for (const event of events) {
    if (event.event !== "Order Completed") continue;
    const key = event.orderId ?? `alone ${String(firstReports.size)}`;
    const before = firstReports.get(key);
    if (!before || event.time < before.time) firstReports.set(key, event);
  }
  const orders = [...firstReports.values()].filter((order) => within(order.day));
  const refunds = events.filter((event) => event.event === "Order Refunded" && within(event.day));
  const total = (list: OracleEvent[]) => list.reduce((sum, { money }) => sum + money, 0n);
  const netSales = total(orders) - total(refunds);
  const buyers = new Set(orders.map((order) => order.person)).size;

  const answers = new Map<string, OracleEvent>();
  for (const event of events) {
    if (event.event !== "NPS Answered" || !within(event.day)) continue;
    const before = answers.get(event.person);
    if (!before || event.time > before.time) answers.set(event.person, event);
  }
  const scores = [...answers.values()].map(({ score }) => score ?? 0);
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;

  return {
    members_total: totalBefore(to),
    new_members: [...joined.values()].filter(({ day }) => within(day)).length,
    dau: ratio(
      completeDays.reduce((sum, day) => sum + (activeOn.get(day)?.size ?? 0), 0),
      completeDays.length,
    ),
    wau: activeDuring(plusDays(lastDay, -6), plusDays(lastDay, 1)).size,
    mau,
    mau_ratio: ratio(mau, totalBefore(plusDays(lastDay, 1))),
    retention_d1: retention(1),
    retention_d7: retention(7),
    retention_d30: retention(30),
    buyers,
    orders: orders.length,
    customer_days: new Set(orders.map((order) => `${order.person} ${order.day}`)).size,
    purchase_conversion: ratio(buyers, activeDuring(from, to).size),
    net_sales: decimal(netSales),
    aov: orders.length === 0 ? null : decimal(netSales, BigInt(orders.length)),
    nps: scores.length === 0 ? null : (100 * (promoters - detractors)) / scores.length,
  };
}
