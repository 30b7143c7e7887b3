import type { Parcel } from "#ingest/dialects/dialect";
import { readMessage } from "#ingest/dialects/segment/read-message";
import type { EventKind } from "#ingest/pipeline/incoming-event";

/** A body that is one message, of the kind that its path says. */
export function openSingle(kind: EventKind): (body: unknown) => Parcel {
  const shared = { kind, sentAt: undefined, context: null };
  const read: Parcel["read"] = (piece) => readMessage(piece, shared);
  return (body) => ({ list: null, pieces: [body], read });
}
