import type { MalformedKind } from "../dirt/malformed-kinds";

/** What was planted in a simulation: exact counts of what its deliveries tell. Money: exact decimals as strings. */
export interface Truth {
  seed: number;
  zone: string;
  currency: string;
  mode: "history" | "live";
  /** first and last instant, ISO; local dates of the first day and the one running at the end */
  from: string;
  until: string;
  firstDay: string;
  lastDay: string;
  members: { joined: number; left: number; invited: number; editors: string[]; withSecondDevice: number };
  /** visitors who never join, each with an anonymous id of its own */
  strangers: number;
  /** all deliveries; of these: repeats, and first deliveries of bots, testers and malformed messages */
  deliveries: {
    all: number;
    repeats: number;
    bots: number;
    tests: number;
    malformed: number;
    counted: number;
  };
  malformed: Record<MalformedKind, number>;
  testers: string[];
  /** events that count, by the name they are stored under: each message once, no bots, tests or malformed ones */
  events: Record<string, number>;
  /** events that count: arrived more than 10 minutes late; within 5 minutes of a local midnight */
  lateEvents: number;
  eventsNearMidnight: number;
  /** distinct order ids that count; `toldTwice` of them have two messages; net = gross − refunded */
  orders: {
    distinct: number;
    toldTwice: number;
    gross: string;
    refunds: number;
    refunded: string;
    net: string;
    buyers: number;
  };
  experiments: Record<string, ExperimentTruth>;
}

export interface ExperimentTruth {
  /** ISO instant from which members are exposed */
  startedAt: string;
  /** the probability that `effect` multiplies */
  changes: string;
  variations: { id: string; effect: number; exposed: number }[];
}

/** One member, as it truly is. `exposedAt` is null for one never exposed. */
export interface MemberTruth {
  userId: string;
  /** the ids whose events are this member's too, as far as they were ever linked */
  anonymousIds: string[];
  role: "editor" | "member";
  joinedAt: string;
  leftAt: string | null;
  channel: string;
  campaign: string | null;
  inviterId: string | null;
  interest: string;
  experiments: Record<string, { variation: string; exposedAt: string | null }>;
  orders: number;
  gross: string;
  refunded: string;
}
