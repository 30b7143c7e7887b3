import type { Parcel } from "#ingest/dialects/dialect";
import type { Arrival } from "#ingest/pipeline/arrival";
import type { IngestSource } from "#ingest/pipeline/ingest-source";
import type { RefusalCode } from "#ingest/pipeline/refusal";
import type { EventRow } from "#store/events/event-row";

/** A request whose events are durable: how it was sent, what it held, and the rows to be stored. */
export interface TakenRequest {
  arrival: Arrival;
  dialect: string;
  /** the path it was sent to */
  endpoint: string;
  parcel: Parcel;
  /** characters of the text the parcel was opened from */
  length: number;
  events: readonly EventRow[];
}

/** Sees what passes the door. It is called on the way, so it has to be quick, and must not throw. */
export interface Witness {
  taken(request: TakenRequest): void;
  /** @param whose null where the key is missing or unknown; @param at instant, ms */
  refused(whose: IngestSource | null, code: RefusalCode, at: number): void;
}
