import { Refusal } from "#ingest/pipeline/refusal";
import type { Step } from "#ingest/pipeline/step";
import { instantOf } from "#ingest/pipeline/values/instant-of";

/** A clock that is off by less is taken as right: the difference may be the network's. */
const TOLERATED_SKEW = 60_000;

/**
 * Puts `time`: the sender's timestamp, set right by as much as the sender's clock was off when it sent:
 * received − (sentAt − timestamp). Without `sentAt` the clock cannot be judged and the timestamp stands;
 * without timestamp the event happened when it arrived.
 *
 * TRICKY: some senders repeat a batch with a stale `sentAt`, so the corrected time may differ between two tries.
 */
export const putTime: Step = (draft, { received }) => {
  if (draft.timestamp === null || draft.timestamp === "") {
    draft.time = received;
    return null;
  }
  const time = instantOf(draft.timestamp);
  if (time === null) {
    const wanted = "The timestamp is not a time; send ISO 8601, e.g. 2026-03-01T08:30:00.000Z.";
    return new Refusal("invalid-time", "timestamp", wanted);
  }
  const sent = draft.sentAt === null ? null : instantOf(draft.sentAt);
  const skew = sent === null ? 0 : received - sent;
  draft.time = Math.abs(skew) > TOLERATED_SKEW ? time + skew : time;
  return null;
};
