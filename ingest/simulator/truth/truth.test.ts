import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isbot } from "isbot";
import { describe, expect, it } from "vitest";
import { EventName } from "#store/events/event-names";
import type { Delivery, SegmentMessage } from "../message";
import { simulateCommunity } from "../simulate-community";

const OPTIONS = {
  seed: 3,
  members: 1500,
  days: 150,
  until: "2026-06-30T04:00:00.000Z",
  zone: "America/New_York",
  currency: "USD",
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Counts a stream over again by what its messages say, knowing nothing of how they were made. */
function recount(deliveries: Iterable<Delivery>) {
  const seen = new Set<string>();
  const events: Record<string, number> = {};
  const orders = new Map<string, number>();
  const refunds = new Map<string, number>();
  const buyers = new Set<string>();
  const exposed = new Map<string, Set<string>>();
  const counts = { all: 0, repeats: 0, bots: 0, tests: 0, malformed: 0, counted: 0, toldTwice: 0 };
  const malformed: Record<string, number> = {};
  for (const { message } of deliveries) {
    counts.all += 1;
    if (seen.has(message.messageId)) counts.repeats += 1;
    if (seen.has(message.messageId)) continue;
    seen.add(message.messageId);
    const fault = faultOf(message);
    if (fault !== null) {
      counts.malformed += 1;
      malformed[fault] = (malformed[fault] ?? 0) + 1;
    } else if (isbot(text(message.context.userAgent))) counts.bots += 1;
    else if (message.context.test === true) counts.tests += 1;
    else {
      counts.counted += 1;
      const name = { track: message.event ?? "", page: "Page Viewed", identify: "$identify" }[message.type];
      events[name] = (events[name] ?? 0) + 1;
      const { order_id, total, experiment_id, variation_id } = message.properties ?? {};
      const cents = Math.round(Number(total) * 100);
      if (name === "Order Completed") {
        if (orders.has(text(order_id))) counts.toldTwice += 1;
        orders.set(text(order_id), cents);
        buyers.add(message.userId ?? "");
      }
      if (name === "Order Refunded") refunds.set(text(order_id), cents);
      if (name === "Experiment Viewed") {
        const arm = `${text(experiment_id)} ${text(variation_id)}`;
        exposed.set(arm, (exposed.get(arm) ?? new Set()).add(message.userId ?? ""));
      }
    }
  }
  return { counts, malformed, events, orders, refunds, buyers, exposed };
}

function faultOf(message: SegmentMessage): string | null {
  if (message.userId === undefined && message.anonymousId === undefined) return "missing-ids";
  if (message.type === "track" && message.event === undefined) return "missing-event";
  if (message.event === "NPS Answered" && Number(message.properties?.score) > 10) return "score-out-of-range";
  if (Number.isNaN(Date.parse(message.timestamp))) return "unparsable-timestamp";
  if (Number(message.properties?.total ?? 0) < 0) return "negative-total";
  return null;
}

const sum = (cents: Iterable<number>): string =>
  ([...cents].reduce((total, one) => total + one, 0) / 100).toFixed(2);

describe("the truth", () => {
  const simulation = simulateCommunity(OPTIONS);
  const counted = recount(simulation.deliveries());
  const truth = simulation.truth();

  it("is what a recount of the stream finds", () => {
    const { toldTwice, ...counts } = counted.counts;
    expect(truth.deliveries).toEqual(counts);
    expect(truth.malformed).toEqual(counted.malformed);
    expect(truth.events).toEqual(counted.events);
    expect(truth.orders).toEqual({
      distinct: counted.orders.size,
      toldTwice,
      gross: sum(counted.orders.values()),
      refunds: counted.refunds.size,
      refunded: sum(counted.refunds.values()),
      net: sum([...counted.orders.values(), ...[...counted.refunds.values()].map((cents) => -cents)]),
      buyers: counted.buyers.size,
    });
    for (const [key, { variations }] of Object.entries(truth.experiments)) {
      for (const { id, exposed } of variations)
        expect(counted.exposed.get(`${key} ${id}`)?.size).toBe(exposed);
    }
  });

  it("holds some of every kind of dirt, and every event of the community", () => {
    expect(Object.values(truth.malformed)).toEqual([2, 2, 2, 2, 2]);
    const { repeats, bots, tests } = truth.deliveries;
    expect(Math.min(repeats, bots, tests, truth.lateEvents, truth.eventsNearMidnight)).toBeGreaterThan(50);
    expect(
      Math.min(truth.orders.toldTwice, truth.orders.refunds, truth.members.withSecondDevice),
    ).toBeGreaterThan(5);
    const missing = Object.values(EventName).filter((name) => truth.events[name] === undefined);
    expect(missing).toEqual(["Screen Viewed", "Consent Granted", "Consent Withdrawn", "$group", "$alias"]);
  });

  it("agrees with its own members", () => {
    const members = [...simulation.members()];
    const cents = (money: string): number => Math.round(Number(money) * 100);
    expect(sum(members.map(({ gross }) => cents(gross)))).toBe(truth.orders.gross);
    expect(sum(members.map(({ refunded }) => cents(refunded)))).toBe(truth.orders.refunded);
    expect(members.reduce((total, { orders }) => total + orders, 0)).toBe(truth.orders.distinct);
    expect(members.filter(({ leftAt }) => leftAt !== null).length).toBe(truth.events["Member Left"]);
    expect(members.filter(({ inviterId }) => inviterId !== null).length).toBe(
      truth.events["Invite Accepted"],
    );
  });

  it("can be written down", async () => {
    const folder = await mkdtemp(join(tmpdir(), "truth-"));
    try {
      await simulation.writeTruth(join(folder, "deep"));
      expect(JSON.parse(await readFile(join(folder, "deep", "truth.json"), "utf8"))).toEqual(truth);
      const lines = (await readFile(join(folder, "deep", "members.ndjson"), "utf8")).trimEnd().split("\n");
      expect(lines.map((line): unknown => JSON.parse(line))).toEqual([...simulation.members()]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
