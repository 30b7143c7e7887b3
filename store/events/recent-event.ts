import { z } from "zod";
import { eventRowSchema } from "#store/events/event-row";

/**
 * A piece as it came and as it is stored.
 *
 * - `received` instant, ms
 * - `raw`      the piece as JSON; null where its person's word keeps it from being shown
 * - `row`      the event as it is stored, or null with the reason in `refusal`
 * - `touches`  the rules that filled in or changed something, in order
 */
export const recentEventSchema = z.object({
  number: z.number(),
  received: z.number(),
  source: z.string(),
  dialect: z.string(),
  endpoint: z.string(),
  raw: z.string().nullable(),
  row: eventRowSchema.nullable(),
  refusal: z.object({ code: z.string(), path: z.string(), message: z.string() }).nullable(),
  touches: z.array(z.object({ rule: z.string(), fields: z.array(z.string()) })),
});
export type RecentEvent = z.infer<typeof recentEventSchema>;
