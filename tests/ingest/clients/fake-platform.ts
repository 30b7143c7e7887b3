import { z } from "zod";
import type { Answer, Platform } from "#ingest/clients/core/platform";

const bodySchema = z.object({
  writeKey: z.string(),
  sentAt: z.string(),
  batch: z.array(z.record(z.string(), z.unknown())),
});

/** A place in a test's hands: its clock, its network, what outlives it. */
export interface FakePlatform extends Platform {
  /** Bodies that were posted, parsed. */
  posted: z.infer<typeof bodySchema>[];
  handedOver: string[];
  /** What the next posts are answered, in order, then 200; an Error is no answer at all. */
  answers: (Partial<Answer> | Error)[];
  /** How long the timers that run were asked to wait, ms. */
  waits(): number[];
  /** Lets time pass, and what is due happen. */
  pass(ms: number): Promise<void>;
  leave(): void;
  online(): void;
}

/** What outlives a page: hand it to the next platform. */
export type Memory = Map<string, string>;

export function fakePlatform(
  memory: Memory = new Map(),
  owner = "tab",
  from = Date.UTC(2026, 2, 10),
): FakePlatform {
  let now = from;
  let number = 0;
  let timers: { work: () => void; at: number; ms: number }[] = [];
  let watching: Parameters<Platform["watch"]>[0] = { leave: () => undefined, online: () => undefined };
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const platform: FakePlatform = {
    library: { name: "fake", version: "1" },
    owner,
    posted: [],
    handedOver: [],
    answers: [],
    store: {
      get: (key) => memory.get(key) ?? null,
      set: (key, value) => void memory.set(key, value),
      remove: (key) => void memory.delete(key),
      keys: () => [...memory.keys()],
    },
    now: () => now,
    // Different each time, and the same in every run.
    random: () => (number += 0.137_218_3) % 1,
    post: async (_url, body) => {
      platform.posted.push(bodySchema.parse(JSON.parse(body)));
      const answer = platform.answers.shift() ?? {};
      if (answer instanceof Error) throw answer;
      return { status: 200, retryAfter: null, body: { success: true }, ...answer };
    },
    handOver: () => false,
    later: (work, ms) => {
      const timer = { work, at: now + ms, ms };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    context: () => ({ place: "test" }),
    watch: (on) => {
      watching = on;
    },
    waits: () => timers.map(({ ms }) => ms),
    pass: async (ms) => {
      now += ms;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { work } of due) work();
      await settle();
    },
    leave: () => watching.leave(),
    online: () => watching.online(),
  };
  return platform;
}
