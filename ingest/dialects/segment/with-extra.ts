import type { EventKind } from "#ingest/pipeline/incoming-event";
import { isJsonObject, type JsonObject } from "#ingest/pipeline/values/json-object";

/** Fields that have a place of their own, or only speak to Segment and its libraries. */
const PLACED = new Set([
  "type",
  "messageId",
  "userId",
  "anonymousId",
  "previousId",
  "timestamp",
  "originalTimestamp",
  "sentAt",
  "context",
  "writeKey",
  "integrations",
  "_metadata",
]);

/** Fields that have a place in some kinds of message. */
const PLACED_IN: Record<EventKind, readonly string[]> = {
  track: ["event", "properties"],
  page: ["name", "category", "properties"],
  screen: ["name", "category", "properties"],
  identify: ["traits"],
  group: ["groupId", "traits"],
  alias: ["properties"],
};

/** The context, with every field of the message that has no place elsewhere under `extra`. */
export function withExtra(message: unknown, kind: EventKind, context: JsonObject): JsonObject {
  if (!isJsonObject(message)) return context;
  const placedHere = PLACED_IN[kind];
  const names = Object.keys(message).filter((name) => !PLACED.has(name) && !placedHere.includes(name));
  if (names.length === 0) return context;
  const own = isJsonObject(context.extra) ? context.extra : {};
  return { ...context, extra: { ...own, ...Object.fromEntries(names.map((name) => [name, message[name]])) } };
}
