import type { IncomingMessage } from "node:http";
import type { CollectEndpoint, Parcel } from "#ingest/dialects/dialect";
import { type Answer, errorAnswer } from "#ingest/http/answer";
import type { Allowances } from "#ingest/http/allowance";
import type { Directory } from "#ingest/http/directory";
import { findKey } from "#ingest/http/find-key";
import { MAX_EVENTS } from "#ingest/http/limits";
import { type OpenBody, openBody } from "#ingest/http/open-body";
import { readBody } from "#ingest/http/read-body";
import { sortParcel } from "#ingest/http/sort-parcel";
import type { Witness } from "#ingest/http/witness";
import { arrivalAt } from "#ingest/pipeline/arrival";
import { Refusal, type RefusalCode } from "#ingest/pipeline/refusal";
import type { IngestSource } from "#ingest/pipeline/ingest-source";
import { isSinkFull, type Sink } from "#ingest/pipeline/sink";
import { toQuarantineRow } from "#ingest/pipeline/to-quarantine-row";

interface Effects {
  sink: Sink;
  directory: Directory;
  allowances: Allowances;
  witness: Witness;
  clock: () => Date;
}

/**
 * Takes a request of events: reads, authenticates, opens, sorts, makes durable, and only then answers.
 * What cannot be taken although its key is known goes to quarantine, one event or the whole body.
 *
 * @returns null if the sender went away before the end of its request
 * @throws what the sink throws, unless it is full; then nothing may be taken as kept
 */
export async function collect(
  request: IncomingMessage,
  endpoint: CollectEndpoint,
  sender: { dialect: string; endpoint: string },
  { sink, directory, allowances, witness, clock }: Effects,
): Promise<Answer | null> {
  const received = clock().getTime();
  const body = await readBody(request);
  if (body === null) return null;
  const refuse = (whose: IngestSource | null, code: RefusalCode, answer: Answer): Answer => {
    witness.refused(whose, code, received);
    return answer;
  };

  const named = findKey(request, endpoint.queryKey);
  if (named !== null && directory.find(named) === null)
    return refuse(null, "unknown-key", answerUnknownKey());
  const open = await openBody(body);
  const key = named ?? (open instanceof Refusal ? null : endpoint.keyIn(open.value));
  if (key === null) {
    return open instanceof Refusal
      ? refuse(null, open.code, answerRefused(open, request))
      : refuse(null, "missing-key", answerMissingKey());
  }
  const source = directory.find(key);
  if (source === null) return refuse(null, "unknown-key", answerUnknownKey());

  const wait = allowances.waitOf(key, source.allowance);
  if (wait > 0) return refuse(source, "over-allowance", answerOverAllowance(endpoint, wait));

  const arrival = arrivalAt(received, source);
  const parcel = openParcel(open, endpoint);
  try {
    if (parcel instanceof Refusal) {
      await sink.append("quarantine", [
        toQuarantineRow(arrival, { ...sender, around: "" }, parcel, body.bytes),
      ]);
      return answerRefused(parcel, request);
    }
    const { events, quarantine, rejected } = sortParcel(parcel, { ...parcel.body, ...sender }, arrival);
    allowances.take(key, source.allowance, events.length + quarantine.length);
    await Promise.all([
      events.length > 0 ? sink.append("events", events) : null,
      quarantine.length > 0 ? sink.append("quarantine", quarantine) : null,
    ]);
    witness.taken({ ...sender, arrival, parcel, length: parcel.body.text.length, events });
    return { status: 200, body: endpoint.accepted(rejected) };
  } catch (error) {
    if (!isSinkFull(error)) throw error;
    return refuse(source, "try-later", answerBusy(endpoint, error.retryAfterSeconds));
  }
}

/** Tells a sender to come again. @param seconds when, at the earliest */
export function answerBusy({ busyStatus }: CollectEndpoint, seconds: number): Answer {
  const wait = Math.max(1, Math.ceil(seconds));
  const refusal = new Refusal("try-later", "", `The events are not kept yet; send them again in ${wait} s.`);
  return errorAnswer(busyStatus, refusal, { "retry-after": String(wait) });
}

function openParcel(
  open: OpenBody | Refusal,
  endpoint: CollectEndpoint,
): (Parcel & { body: OpenBody }) | Refusal {
  if (open instanceof Refusal) return open;
  const parcel = endpoint.open(open.value);
  if (parcel instanceof Refusal) return parcel;
  if (parcel.pieces.length <= MAX_EVENTS) return { ...parcel, body: open };
  const message = `The request has ${parcel.pieces.length} events; send at most ${MAX_EVENTS} at a time.`;
  return new Refusal("too-many-events", parcel.list ?? "", message);
}

function answerRefused(refusal: Refusal, request: IncomingMessage): Answer {
  const status = refusal.code === "too-large" || refusal.code === "too-many-events" ? 413 : 400;
  return errorAnswer(status, refusal, request.complete ? {} : { connection: "close" });
}

function answerOverAllowance({ busyStatus }: CollectEndpoint, seconds: number): Answer {
  const message = `More was sent under this write key than it allows; send these events again in ${seconds} s.`;
  return errorAnswer(busyStatus, new Refusal("over-allowance", "", message), {
    "retry-after": String(seconds),
  });
}

function answerMissingKey(): Answer {
  const wanted = "No write key; send it as the user of Basic authorization or as writeKey in the body.";
  return errorAnswer(401, new Refusal("missing-key", "writeKey", wanted));
}

function answerUnknownKey(): Answer {
  const message = "The write key is unknown or no longer in force.";
  return errorAnswer(401, new Refusal("unknown-key", "writeKey", message));
}
