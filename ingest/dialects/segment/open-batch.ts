import type { Parcel } from "#ingest/dialects/dialect";
import { readMessage } from "#ingest/dialects/segment/read-message";
import { Refusal } from "#ingest/pipeline/refusal";
import { isJsonObject } from "#ingest/pipeline/values/json-object";

/** A body `{batch: [message, …], sentAt?, context?}`; what is said beside the list holds for each message. */
export function openBatch(body: unknown): Parcel | Refusal {
  if (!isJsonObject(body) || !Array.isArray(body.batch)) {
    return new Refusal("invalid-field", "batch", 'The body needs a list of messages: {"batch": […]}.');
  }
  const { sentAt, context } = body;
  const shared = { kind: null, sentAt, context: isJsonObject(context) ? context : null };
  return { list: "batch", pieces: body.batch, read: (piece) => readMessage(piece, shared) };
}
