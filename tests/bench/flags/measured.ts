import { z } from "zod";

export const CLIENT_KEY = "sdk-bench";
export const FEATURES_PATH = `/api/features/${CLIENT_KEY}`;
/** Answers are asked for as browsers and SDKs on servers do. */
export const PACKED = { "accept-encoding": "gzip" };

/** Of what a bare server answers with the same bytes. */
export const ANSWERED_GOAL = 0.7;
/** In which 99 of 100 listeners have seen a change. */
export const SEEN_GOAL_MS = 1_000;

export const portSchema = z.object({ port: z.number() });
export const changeSchema = z.object({ at: z.number() });

/** What a getter tells at its end; times in ms. */
export const gotSchema = z.object({
  requests: z.number(),
  seconds: z.number(),
  p50: z.number(),
  p99: z.number(),
});

/** What listeners tell when all of them are there: how long that took, and the bytes each was sent. */
export const listeningSchema = z.object({ seconds: z.number(), bytes: z.number() });
/** What they tell of a change: after how many ms each of them had all of it; those that had not in time are left out. */
export const seenSchema = z.object({ ms: z.array(z.number()) });

/** A getter's report, and the processor time that the server spent on each request, µs. */
export type Got = z.infer<typeof gotSchema> & { cpu: number };

/** What was got at a number of connections, in rounds that took turns. */
export interface Getting {
  connections: number;
  door: Got[];
  bare: Got[];
}

/** Listeners to streams, what each change took to reach them, and the memory of the program, MiB. */
export interface Listening {
  clients: number;
  connected: z.infer<typeof listeningSchema>;
  /** of each change, ms of every listener that saw it */
  changes: number[][];
  memory: { before: number; after: number };
}

export const perSecond = ({ requests, seconds }: Got): number => requests / seconds;

export const median = (numbers: readonly number[]): number =>
  quantile(
    numbers.toSorted((a, b) => a - b),
    0.5,
  );

/** @param sorted ascending; @returns 0 of nothing */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
