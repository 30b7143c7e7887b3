import { z } from "zod";

/**
 * What a sender's process is started with.
 *
 * - `batch`  events in a request; 1 sends single events to /v1/track
 * - `prefix` begins every message id
 */
export const sendingSchema = z.object({
  port: z.number(),
  writeKey: z.string(),
  connections: z.number(),
  seconds: z.number(),
  batch: z.number(),
  prefix: z.string(),
});
export type Sending = z.infer<typeof sendingSchema>;

/** What it tells at its end; times in ms, `other` counts the answers that were not 200. */
export const sentSchema = z.object({
  requests: z.number(),
  events: z.number(),
  seconds: z.number(),
  p50: z.number(),
  p99: z.number(),
  other: z.number(),
});
export type Sent = z.infer<typeof sentSchema>;
