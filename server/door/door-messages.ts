import { z } from "zod";
import { servedPayloadSchema } from "#experiments/growthbook/payload-source";
import type { Fix } from "#ingest/replay/fix";
import type { QuarantineEntry } from "#ingest/replay/replay-entry";
import { type ProjectRules, projectRulesSchema } from "#server/members/project-rules";
import { type Source, sourceSchema } from "#server/projects/list-sources";

/** What is served under a client key from now on; null for a key that is no longer in force. */
const keyedPayloadSchema = z.object({ clientKey: z.string(), served: servedPayloadSchema.nullable() });
export type KeyedPayload = z.infer<typeof keyedPayloadSchema>;

/**
 * What the door is opened with. `dashboardPort` is the dashboard's loopback port, or null where this
 * process has none.
 */
const doorSettingsSchema = z.object({
  host: z.string(),
  port: z.number(),
  spoolFolder: z.string(),
  spoolFlushMs: z.number(),
  diskFloorBytes: z.number(),
  logLevel: z.string(),
  dashboardPort: z.number().nullable(),
  sources: z.array(sourceSchema),
  rules: z.array(projectRulesSchema),
  payloads: z.array(keyedPayloadSchema),
});
export type DoorSettings = z.infer<typeof doorSettingsSchema>;

/** The first message to the door. */
export const openingSchema = z.object({ type: z.literal("open"), settings: doorSettingsSchema });

/** Entries of quarantine to try again. */
export interface Replay {
  project: { id: number; zone: string; currency: string };
  entries: QuarantineEntry[];
  fixes: Fix[];
  /** to see what would become of them */
  onlyTry: boolean;
}

/** From the main thread to the door; those with a number are answered with `done`, or `refused`, and the same number. */
export type ToDoor =
  | z.infer<typeof openingSchema>
  | { type: "sources"; number: number; sources: Source[] }
  | { type: "rules"; number: number; rules: ProjectRules[] }
  | { type: "payloads"; number: number; payloads: KeyedPayload[] }
  | { type: "seal"; number: number }
  | { type: "recent"; number: number; project: number; after: number }
  | { type: "replay"; number: number; replay: Replay }
  | { type: "depth"; number: number }
  | { type: "sightings"; number: number }
  | { type: "close" };

/** From the door to the main thread. */
export type FromDoor =
  | { type: "listening"; port: number }
  | { type: "sealed" }
  | { type: "done"; number: number; result: unknown }
  | { type: "refused"; number: number; message: string }
  | { type: "failed"; message: string };
