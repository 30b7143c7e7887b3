import { randomUUID } from "node:crypto";
import type { IncomingEvent } from "#ingest/pipeline/incoming-event";
import { NOBODY } from "#store/events/person-id";

/** Why an event says of itself that it should not count: of what kind, and by what sign. */
type Exclusion =
  "" | "bot:user-agent" | "bot:automation" | "bot:data-centre" | "test:marked" | "test:emulator";

/**
 * An event on its way through the pipeline: what was sent, and the columns that the steps fill in one by one.
 * `time` is an instant (ms); the columns mean what they mean in `EventRow`.
 */
export interface Draft extends IncomingEvent {
  time: number;
  day: string;
  person: string;
  merges: string;
  channel: string;
  session: string;
  content: string;
  activity: string;
  category: string;
  orderId: string;
  money: string;
  score: number | null;
  inviter: string;
  experiment: string;
  variation: string;
  excluded: Exclusion;
}

/** An event without a message id gets a random one: its repeats cannot be recognised. */
export function startDraft(event: IncomingEvent): Draft {
  return {
    kind: event.kind,
    messageId: event.messageId || randomUUID(),
    userId: event.userId,
    anonymousId: event.anonymousId,
    previousId: event.previousId,
    name: event.name,
    timestamp: event.timestamp,
    sentAt: event.sentAt,
    properties: event.properties,
    context: event.context,
    time: 0,
    day: "",
    person: NOBODY,
    merges: NOBODY,
    channel: "",
    session: "",
    content: "",
    activity: "",
    category: "",
    orderId: "",
    money: "0",
    score: null,
    inviter: NOBODY,
    experiment: "",
    variation: "",
    excluded: "",
  };
}

/** What the sender calls `properties`, for the paths of refusals. */
export function propertiesPath({ kind }: Pick<Draft, "kind">): "properties" | "traits" {
  return kind === "identify" || kind === "group" ? "traits" : "properties";
}
