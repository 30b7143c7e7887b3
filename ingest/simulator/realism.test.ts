import { describe, expect, it } from "vitest";
import { DEFAULT_INACTIVE_EVENTS } from "#store/events/event-names";
import { simulateCommunity } from "./simulate-community";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const HOUR = 3_600_000;
const DAY = 86_400_000;
const MEMBERS = 10_000;
const OPTIONS = {
  seed: 2026,
  members: MEMBERS,
  days: 180,
  until: "2026-06-30T16:00:00.000Z",
  zone: "Asia/Shanghai",
  currency: "CNY",
};
/** Local day and hour in Shanghai, which is 8 hours ahead all year. */
const localDay = (ms: number): number => Math.floor((ms + 8 * HOUR) / DAY);
const localHour = (ms: number): number => Math.floor(((ms + 8 * HOUR) % DAY) / HOUR);
const LAST_DAY = localDay(Date.parse(OPTIONS.until)) - 1;

const simulation = simulateCommunity(OPTIONS);
const inactive = new Set<string>(DEFAULT_INACTIVE_EVENTS);
const activeDays = new Map<string, Set<number>>();
const hours = new Array<number>(24).fill(0);
const monthlyActive = new Set<string>();
const monthlyBuyers = new Set<string>();
const scores: number[] = [];
const sessions = new Map<string, { arm: string | null; ordered: boolean }>();
for (const { message, occurred, nature, repeat } of simulation.deliveries()) {
  if (nature !== "counted" || repeat) continue;
  hours[localHour(occurred)] = (hours[localHour(occurred)] ?? 0) + 1;
  const name = message.event ?? (message.type === "page" ? "Page Viewed" : "$identify");
  const user = message.userId;
  if (user === undefined || inactive.has(name)) {
    if (name === "Experiment Viewed" && message.properties?.experiment_id === "checkout-one-page") {
      sessions.set(text(message.context.sessionId), {
        arm: text(message.properties.variation_id),
        ordered: false,
      });
    }
    continue;
  }
  activeDays.set(user, (activeDays.get(user) ?? new Set()).add(localDay(occurred)));
  if (localDay(occurred) > LAST_DAY - 30) monthlyActive.add(user);
  if (name === "NPS Answered") scores.push(Number(message.properties?.score));
  if (name !== "Order Completed") continue;
  if (localDay(occurred) > LAST_DAY - 30) monthlyBuyers.add(user);
}
const members = [...simulation.members()];
const truth = simulation.truth();

/** Members who joined at least `day` days ago, and how many of them came back on that day. */
function returned(day: number, among = members): { n: number; back: number } {
  const mature = among.filter(({ joinedAt }) => localDay(Date.parse(joinedAt)) + day <= LAST_DAY);
  const back = mature.filter(({ userId, joinedAt }) =>
    activeDays.get(userId)?.has(localDay(Date.parse(joinedAt)) + day),
  );
  return { n: mature.length, back: back.length };
}

describe("the community as its dashboard would show it", () => {
  it("keeps members as communities do", () => {
    const rate = (day: number): number => returned(day).back / returned(day).n;
    expect(rate(1)).toBeGreaterThan(0.35);
    expect(rate(1)).toBeLessThan(0.45);
    expect(rate(7)).toBeGreaterThan(0.18);
    expect(rate(7)).toBeLessThan(0.25);
    expect(rate(30)).toBeGreaterThan(0.08);
    expect(rate(30)).toBeLessThan(0.14);
  });

  it("sells, and is liked, within what one believes", () => {
    const conversion = monthlyBuyers.size / monthlyActive.size;
    expect(conversion).toBeGreaterThan(0.03);
    expect(conversion).toBeLessThan(0.12);
    const aov = Number(truth.orders.net) / truth.orders.distinct;
    expect(aov).toBeGreaterThan(150);
    expect(aov).toBeLessThan(200);
    const promoters = scores.filter((score) => score >= 9).length;
    const detractors = scores.filter((score) => score <= 6).length;
    expect((100 * (promoters - detractors)) / scores.length).toBeGreaterThan(20);
    expect((100 * (promoters - detractors)) / scores.length).toBeLessThan(45);
    const response = scores.length / (truth.events["NPS Prompted"] ?? 0);
    expect(response).toBeGreaterThan(0.1);
    expect(response).toBeLessThan(0.2);
    expect(truth.deliveries.counted / MEMBERS).toBeGreaterThan(55);
    expect(truth.deliveries.counted / MEMBERS).toBeLessThan(100);
  });

  it("grows, and follows the week and the hours of its own zone", () => {
    const joins = members.map(({ joinedAt }) => localDay(Date.parse(joinedAt)));
    const within = (from: number, to: number): number =>
      joins.filter((day) => day > LAST_DAY - to && day <= LAST_DAY - from).length;
    expect(within(0, 30)).toBeGreaterThan(1.8 * within(150, 180));
    // 1970-01-01 was a Thursday: day 2 of the epoch a Saturday, day 5 a Tuesday.
    const onWeekday = (weekday: number): number => joins.filter((day) => day % 7 === weekday).length;
    expect(onWeekday(2)).toBeGreaterThan(onWeekday(5));
    const evening = (hours[20] ?? 0) + (hours[21] ?? 0);
    const night = (hours[3] ?? 0) + (hours[4] ?? 0);
    expect(evening).toBeGreaterThan(10 * night);
    expect(hours.indexOf(Math.max(...hours))).toBeGreaterThanOrEqual(20);
    expect(hours.indexOf(Math.max(...hours))).toBeLessThanOrEqual(21);
  });

  it("judges channels by who stays", () => {
    const rate = (channel: string): number => {
      const { n, back } = returned(
        14,
        members.filter((member) => member.channel === channel),
      );
      return back / n;
    };
    expect(rate("invite")).toBeGreaterThan(1.5 * rate("ads"));
  });
});

describe("planted effects", () => {
  it("show in the checkout within binomial bounds", () => {
    for (const { message, nature, repeat } of simulation.deliveries()) {
      if (nature !== "counted" || repeat || message.event !== "Order Completed") continue;
      const session = sessions.get(text(message.context.sessionId));
      if (session !== undefined) session.ordered = true;
    }
    const rates = ["0", "1"].map((arm) => {
      const trials = [...sessions.values()].filter((session) => session.arm === arm);
      return { n: trials.length, p: trials.filter(({ ordered }) => ordered).length / trials.length };
    });
    const [control, treatment] = rates;
    if (control === undefined || treatment === undefined) throw new Error("two arms");
    const error = (p: number, n: number): number => Math.sqrt((p * (1 - p)) / n);
    expect(Math.abs(control.p - 0.52)).toBeLessThan(3.5 * error(0.52, control.n));
    expect(Math.abs(treatment.p - 0.52 * 1.15)).toBeLessThan(3.5 * error(0.598, treatment.n));
    expect(treatment.p - control.p).toBeGreaterThan(
      2 * Math.hypot(error(0.52, control.n), error(0.598, treatment.n)),
    );
  });

  it("show on day 7 in one arm of the welcome gift, and not in the other", () => {
    const arm = (variation: string): { p: number; error: number } => {
      const exposed = members.filter(({ experiments }) => {
        const gift = experiments["welcome-gift"];
        return gift?.variation === variation && gift.exposedAt !== null;
      });
      const { n, back } = returned(7, exposed);
      return { p: back / n, error: Math.sqrt(((back / n) * (1 - back / n)) / n) };
    };
    const [control, gift, placebo] = [arm("0"), arm("1"), arm("2")];
    expect(gift.p - control.p).toBeGreaterThan(3 * Math.hypot(gift.error, control.error));
    expect(Math.abs(gift.p - 1.3 * control.p)).toBeLessThan(
      3.5 * Math.hypot(gift.error, 1.3 * control.error),
    );
    expect(Math.abs(placebo.p - control.p)).toBeLessThan(3.5 * Math.hypot(placebo.error, control.error));
  });

  it("are seen by each member in one arm only", () => {
    for (const { variations } of Object.values(truth.experiments)) {
      const total = variations.reduce((sum, { exposed }) => sum + exposed, 0);
      for (const { exposed } of variations) {
        const expected = total / variations.length;
        expect(Math.abs(exposed - expected)).toBeLessThan(4 * Math.sqrt(expected));
      }
    }
  });
});
