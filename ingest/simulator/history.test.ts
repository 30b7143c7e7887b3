import { describe, expect, it } from "vitest";
import type { Delivery } from "./message";
import { simulateCommunity } from "./simulate-community";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const UNTIL = "2026-06-30T10:30:00.000Z";
const BASE = { seed: 5, members: 1200, days: 120, until: UNTIL, zone: "Asia/Shanghai", currency: "CNY" };
const simulation = simulateCommunity(BASE);
const deliveries = [...simulation.deliveries()];
const members = new Map([...simulation.members()].map((member) => [member.userId, member]));
const counted = deliveries.filter(({ nature, repeat }) => nature === "counted" && !repeat);

describe("a history", () => {
  it("comes in order of arrival, and says nothing before it happened or after the end", () => {
    let last = -Infinity;
    for (const { arrival, occurred, message, nature } of deliveries) {
      expect(arrival >= last && arrival >= occurred && arrival <= Date.parse(UNTIL)).toBe(true);
      last = arrival;
      if (nature !== "malformed") expect(Date.parse(message.timestamp)).toBe(occurred);
      expect(message.sentAt).toBeUndefined();
    }
  });

  it("has members who act only between joining and leaving, but for what they did unknown", () => {
    let anonymousBefore = 0;
    for (const { message, occurred } of counted) {
      const member = members.get(message.userId ?? "");
      if (member === undefined) {
        anonymousBefore += 1;
        continue;
      }
      expect(occurred).toBeGreaterThanOrEqual(Date.parse(member.joinedAt));
      if (member.leftAt !== null) expect(occurred).toBeLessThanOrEqual(Date.parse(member.leftAt));
    }
    expect(anonymousBefore).toBeGreaterThan(1000);
  });

  it("links every anonymous id to one member at most, as the truth says", () => {
    const links = new Map<string, Set<string>>();
    for (const { message } of counted) {
      if (message.userId === undefined || message.anonymousId === undefined) continue;
      const linked = links.get(message.userId) ?? new Set();
      links.set(message.userId, linked.add(message.anonymousId));
    }
    const told = [...members.values()].map(
      ({ userId, anonymousIds }) => [userId, new Set(anonymousIds)] as const,
    );
    expect(links).toEqual(new Map(told));
    const all = told.flatMap(([, ids]) => [...ids]);
    expect(new Set(all).size).toBe(all.length);
    expect(told.some(([, ids]) => ids.size === 2)).toBe(true);
  });

  it("has an invite tree whose inviters joined, invited, and only then were followed", () => {
    const invited = new Map<string, number>();
    for (const { message, occurred } of counted) {
      if (message.event === "Member Invited") {
        invited.set(`${message.userId ?? ""} ${text(message.properties?.invite_id)}`, occurred);
      }
    }
    const accepted = counted.filter(({ message }) => message.event === "Invite Accepted");
    const tree = [...members.values()].filter(({ inviterId }) => inviterId !== null);
    expect(accepted.length).toBe(tree.length);
    expect(tree.length).toBeGreaterThan(80);
    for (const { message, occurred } of accepted) {
      const member = members.get(message.userId ?? "");
      const inviter = members.get(member?.inviterId ?? "");
      const at = invited.get(`${inviter?.userId ?? ""} ${text(message.properties?.invite_id)}`);
      expect(member?.channel).toBe("invite");
      expect(Date.parse(inviter?.joinedAt ?? "")).toBeLessThan(at ?? 0);
      expect(at ?? Infinity).toBeLessThan(occurred);
    }
    for (const member of tree) {
      const seen = new Set([member.userId]);
      for (let up = member.inviterId; up !== null; up = members.get(up)?.inviterId ?? null) {
        expect(seen.has(up)).toBe(false);
        seen.add(up);
      }
    }
  });

  it("answers, reacts and takes part only where there is something to answer to", () => {
    const known = new Map<string, number>();
    const key = ({ message }: Delivery, property: string): string => text(message.properties?.[property]);
    const byTime = [...counted].sort((one, other) => one.occurred - other.occurred);
    const needs: Record<string, [string, string]> = {
      "Content Viewed": ["Content Published", "content_id"],
      "Question Answered": ["Question Asked", "question_id"],
      "Order Refunded": ["Order Completed", "order_id"],
      "Support Resolved": ["Support Opened", "ticket_id"],
    };
    for (const delivery of byTime) {
      const { event } = delivery.message;
      for (const [name, [cause, property]] of Object.entries(needs)) {
        if (event === cause) known.set(`${cause} ${key(delivery, property)}`, delivery.occurred);
        if (event === name) expect(known.has(`${cause} ${key(delivery, property)}`)).toBe(true);
      }
    }
  });

  it("has people about the local midnight, on both sides of the very millisecond", () => {
    const intoDay = counted.map(({ occurred }) => (occurred + 8 * 3_600_000) % 86_400_000);
    expect(intoDay.filter((ms) => ms === 0).length).toBeGreaterThan(5);
    expect(intoDay.filter((ms) => ms === 86_399_999).length).toBeGreaterThan(5);
  });
});

describe("a live stream", () => {
  const live = [...simulateCommunity({ ...BASE, members: 400, days: 30, mode: "live" }).deliveries()];

  it("lets a door that receives on arrival find the true time back, whatever the device's clock", () => {
    let wrong = 0;
    for (const { message, arrival, occurred, nature } of live) {
      if (nature === "malformed") continue;
      const [timestamp, sentAt] = [Date.parse(message.timestamp), Date.parse(message.sentAt ?? "")];
      const corrected = Math.abs(arrival - sentAt) > 60_000 ? arrival - (sentAt - timestamp) : timestamp;
      expect(corrected).toBe(occurred);
      if (timestamp !== occurred) wrong += 1;
    }
    expect(wrong).toBeGreaterThan(100);
  });

  it("repeats a message with the same id and content but sent at another time", () => {
    const first = new Map<string, Delivery>();
    const again = live.filter((delivery) => {
      if (!delivery.repeat) first.set(delivery.message.messageId, delivery);
      return delivery.repeat;
    });
    expect(again.length).toBeGreaterThan(50);
    for (const { message, arrival } of again) {
      const before = first.get(message.messageId);
      expect({ ...message, sentAt: null }).toEqual({ ...before?.message, sentAt: null });
      expect(arrival).toBeGreaterThanOrEqual(before?.arrival ?? Infinity);
    }
  });
});
