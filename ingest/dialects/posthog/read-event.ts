import { contextOf } from "#ingest/dialects/posthog/context-of";
import { eventSchema, type PostHogEvent } from "#ingest/dialects/posthog/event-schema";
import { meaningOf } from "#ingest/dialects/posthog/meaning-of";
import type { IncomingEvent } from "#ingest/pipeline/incoming-event";
import { Refusal } from "#ingest/pipeline/refusal";
import { instantOf } from "#ingest/pipeline/values/instant-of";
import { textOf } from "#ingest/pipeline/values/text-of";

const MAX_MESSAGE_ID = 100;
const MAX_ID = 512;

/**
 * One event of PostHog's libraries. Its `distinct_id` is a user's id, unless the event says that nobody was signed in.
 *
 * @param sentAt what the body says of all its events
 */
export function readEvent(piece: unknown, sentAt: unknown): IncomingEvent | Refusal {
  const parsed = eventSchema.safeParse(piece);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join(".") ?? "";
    return new Refusal(
      "invalid-field",
      path,
      `${path || "The event"} ${issue?.message ?? "is not understood"}.`,
    );
  }
  const event = parsed.data;
  const sent = event.properties ?? {};
  const distinct = idOf(event.distinct_id ?? sent["distinct_id"], "distinct_id", MAX_ID);
  if (distinct instanceof Refusal) return distinct;
  const messageId = idOf(event.uuid ?? sent["$insert_id"], "uuid", MAX_MESSAGE_ID);
  if (messageId instanceof Refusal) return messageId;
  const anonymous = idOf(sent["$anon_distinct_id"], "properties.$anon_distinct_id", MAX_ID);
  if (anonymous instanceof Refusal) return anonymous;
  const alias = idOf(sent["alias"], "properties.alias", MAX_ID);
  if (alias instanceof Refusal) return alias;

  const { properties, context } = contextOf(sent);
  const { kind, name, properties: meant } = meaningOf(event, properties);
  const nobody =
    kind !== "identify" && (sent["$is_identified"] === false || sent["$process_person_profile"] === false);
  return {
    kind,
    messageId,
    userId: nobody ? "" : distinct,
    anonymousId: nobody ? distinct : kind === "identify" ? anonymous : "",
    previousId: kind === "alias" ? alias : "",
    name,
    ...timesOf(event, sentAt),
    properties: meant,
    context,
  };
}

const idOf = (value: unknown, path: string, limit: number): string | Refusal =>
  textOf(value ?? "", path, limit) ?? "";

/** The time, or how long before it was sent; "$ignore_sent_at" says that the sender's clock is right. */
function timesOf(
  { timestamp, offset, sent_at, properties }: PostHogEvent,
  shared: unknown,
): Pick<IncomingEvent, "timestamp" | "sentAt"> {
  const sentAt = typeof shared === "string" ? shared : (sent_at ?? null);
  if (timestamp) return { timestamp, sentAt: properties?.["$ignore_sent_at"] === true ? null : sentAt };
  const sent = sentAt === null ? null : instantOf(sentAt);
  if (sent === null || typeof offset !== "number") return { timestamp: sentAt, sentAt };
  return { timestamp: sent - offset, sentAt };
}
