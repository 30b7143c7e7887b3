import { Refusal } from "#ingest/pipeline/refusal";
import { tracePipeline } from "#ingest/pipeline/trace-pipeline";
import type { RecentPiece } from "#ingest/recent/keep-recent";
import type { RecentEvent } from "#store/events/recent-event";

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
