import { messageSchema, type SegmentMessage } from "#ingest/dialects/segment/message-schema";
import { withExtra } from "#ingest/dialects/segment/with-extra";
import type { EventKind, IncomingEvent } from "#ingest/pipeline/incoming-event";
import { Refusal } from "#ingest/pipeline/refusal";
import { isJsonObject, type JsonObject } from "#ingest/pipeline/values/json-object";
import { textOf } from "#ingest/pipeline/values/text-of";

const MAX_MESSAGE_ID = 100;
const MAX_ID = 512;

/** What a request says for all its messages; `kind` null where each message says its own. */
interface Shared {
  kind: EventKind | null;
  sentAt: unknown;
  context: JsonObject | null;
}

/**
 * One message of Segment's specification as an event: traits of identify and group are its properties, a page's name
 * and category and a group's id too.
 */
export function readMessage(piece: unknown, shared: Shared): IncomingEvent | Refusal {
  const parsed = messageSchema.safeParse(
    shared.kind !== null && isJsonObject(piece) ? { ...piece, type: shared.kind } : piece,
  );
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join(".") ?? "";
    const code = path === "type" ? "unknown-type" : "invalid-field";
    return new Refusal(code, path, `${path || "The event"} ${issue?.message ?? "is not understood"}.`);
  }
  const message = parsed.data;

  const ids = { messageId: "", userId: "", anonymousId: "", previousId: "", groupId: "" };
  for (const name of ["messageId", "userId", "anonymousId", "previousId", "groupId"] as const) {
    const id = textOf(message[name] ?? "", name, name === "messageId" ? MAX_MESSAGE_ID : MAX_ID) ?? "";
    if (typeof id !== "string") return id;
    ids[name] = id;
  }
  const { groupId, ...identity } = ids;
  return {
    kind: message.type,
    ...identity,
    name: message.event ?? "",
    ...timesOf(message, shared.sentAt),
    properties: propertiesOf(message, groupId),
    context: withExtra(piece, message.type, { ...shared.context, ...message.context }),
  };
}

/**
 * TRICKY: where a message tells two times, as RudderStack's do, `originalTimestamp` is the sender's clock and `timestamp`
 * what its developer said, which is not corrected.
 */
function timesOf(
  { timestamp, originalTimestamp, sentAt }: SegmentMessage,
  sharedSentAt: unknown,
): Pick<IncomingEvent, "timestamp" | "sentAt"> {
  if (timestamp && originalTimestamp) return { timestamp, sentAt: null };
  const sent = typeof sharedSentAt === "string" ? sharedSentAt : (sentAt ?? null);
  return { timestamp: timestamp ?? originalTimestamp ?? null, sentAt: sent };
}

/** TRICKY: spreading keeps a property called `__proto__` a property; assigning it would change the object's kind. */
function propertiesOf(
  { type, properties, traits, name, category, context }: SegmentMessage,
  groupId: string,
): JsonObject {
  switch (type) {
    case "identify":
      // RudderStack's browser library leaves them in the context.
      return { ...(traits ?? (isJsonObject(context?.traits) ? context.traits : {})) };
    case "group":
      return groupId === "" ? { ...traits } : { group_id: groupId, ...traits };
    case "page":
    case "screen":
      return { ...(name ? { name } : {}), ...(category ? { category } : {}), ...properties };
    case "track":
    case "alias":
      return { ...properties };
  }
}
