import type { Parcel, Rejection } from "#ingest/dialects/dialect";
import type { OpenBody } from "#ingest/http/open-body";
import { textAround } from "#ingest/replay/text-around";
import { elementTexts } from "#ingest/http/element-texts";
import type { Arrival } from "#ingest/pipeline/arrival";
import { runPipeline } from "#ingest/pipeline/pipeline";
import { Refusal } from "#ingest/pipeline/refusal";
import { toQuarantineRow } from "#ingest/pipeline/to-quarantine-row";
import type { EventRow } from "#store/events/event-row";
import type { QuarantineRow } from "#store/events/quarantine-row";

/** What becomes of a request's events: rows to store, rows to put aside, and what the sender is told of those. */
export interface Sorted {
  events: EventRow[];
  quarantine: QuarantineRow[];
  rejected: Rejection[];
}

/** What a parcel was opened from, and how it was sent. */
interface Request extends OpenBody {
  dialect: string;
  /** the path it was sent to */
  endpoint: string;
}

export function sortParcel(parcel: Parcel, request: Request, arrival: Arrival): Sorted {
  const { text, value, dialect, endpoint } = request;
  const sorted: Sorted = { events: [], quarantine: [], rejected: [] };
  let texts: string[] | null = null;
  let around: string | null = null;
  for (const [index, piece] of parcel.pieces.entries()) {
    const event = parcel.read(piece);
    const outcome = event instanceof Refusal ? event : runPipeline(event, arrival);
    if (!(outcome instanceof Refusal)) {
      sorted.events.push(outcome);
      continue;
    }
    texts ??= parcel.list === null ? [text] : elementTexts(text, parcel.list);
    around ??= textAround(value, parcel.list);
    const sender = { dialect, endpoint, around };
    sorted.quarantine.push(toQuarantineRow(arrival, sender, outcome, Buffer.from(texts[index] ?? "")));
    sorted.rejected.push({ index, code: outcome.code, path: outcome.path, message: outcome.message });
  }
  return sorted;
}
