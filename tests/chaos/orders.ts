import { z } from "zod";

/** How the service's disk behaves: "sync-fails" fails one fsync of a file, then all is well again. */
const diskMoodSchema = z.enum(["fine", "full", "sync-fails"]);
export type DiskMood = z.infer<typeof diskMoodSchema>;

/**
 * What a service is started with.
 *
 * - `clickHouseUrl` null for the embedded engine
 * - `stop`          where it kills itself: the `times`-th time it comes by this point, counted from the start
 *                   (`fromStart`) or from the order "arm"; `powerCut` takes what was not synced with it
 * - `refuseData`    whether its warehouse calls every second segment bad data
 */
export const settingsSchema = z.object({
  folder: z.string(),
  clickHouseUrl: z.string().nullable(),
  writeKey: z.string(),
  stop: z
    .object({ point: z.string(), times: z.number(), fromStart: z.boolean(), powerCut: z.boolean() })
    .nullable(),
  refuseData: z.boolean(),
  seed: z.number(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** From the supervisor to the service; each is answered once. */
export const orderSchema = z.discriminatedUnion("order", [
  z.object({ order: z.literal("arm") }),
  z.object({ order: z.literal("disk"), mood: diskMoodSchema }),
  z.object({ order: z.literal("check"), from: z.number() }),
  z.object({ order: z.literal("close") }),
]);
export type Order = z.infer<typeof orderSchema>;

/**
 * What lies in a table that events went to.
 *
 * - `rows`, `distinct` of the whole table, by message
 * - `numbers`          of the messages from a number on, ascending, repeats included
 */
const tableSchema = z.object({ rows: z.number(), distinct: z.number(), numbers: z.array(z.number()) });

/** What the service found in its warehouse once all it had accepted was stored. */
const foundSchema = z.object({
  events: tableSchema,
  quarantine: tableSchema,
  /** By materialized view: how many of its target's rows are missing or wrong. */
  rollups: z.record(z.string(), z.number()),
  /** By source: how far the ledger is off, in lines. */
  differences: z.record(z.string(), z.number()),
  /** Files of the spool that should not be there. */
  leftOver: z.array(z.string()),
});
export type Found = z.infer<typeof foundSchema>;

/** From the service to the supervisor. */
export const replySchema = z.discriminatedUnion("reply", [
  z.object({ reply: z.literal("ready"), port: z.number() }),
  z.object({ reply: z.literal("done") }),
  z.object({ reply: z.literal("found"), found: foundSchema }),
]);
export type ServiceReply = z.infer<typeof replySchema>;
