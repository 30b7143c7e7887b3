import { z } from "zod";
import { Refusal } from "#ingest/pipeline/refusal";
import { tracePipeline } from "#ingest/pipeline/trace-pipeline";
import type { RecentPiece } from "#ingest/recent/keep-recent";
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

const MAX_RAW = 65_536;
const PRIVATE = new Set(["erased", "consent-withdrawn"]);

export function describePiece({ number, arrival, dialect, endpoint, piece, read }: RecentPiece): RecentEvent {
  const event = read(piece);
  const { row, refusal, touches } =
    event instanceof Refusal ? { row: null, refusal: event, touches: [] } : tracePipeline(event, arrival);
  const hidden = refusal !== null && PRIVATE.has(refusal.code);
  return {
    number,
    received: arrival.received,
    source: arrival.source,
    dialect,
    endpoint,
    raw: hidden ? null : JSON.stringify(piece, null, 2).slice(0, MAX_RAW),
    row,
    refusal: refusal && { code: refusal.code, path: refusal.path, message: refusal.message },
    touches,
  };
}
