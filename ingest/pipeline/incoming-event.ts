import type { JsonObject } from "#ingest/pipeline/values/json-object";

export const EVENT_KINDS = ["track", "identify", "page", "screen", "group", "alias"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/**
 * An event in our terms, as a dialect understood it and before any rule was applied.
 * Every text is "" where the sender gave none.
 *
 * - `messageId`   the sender's
 * - `previousId`  of an alias: the id that turned out to be `userId`
 * - `name`        of a track call
 * - `timestamp`   when it happened by the sender's clock; `sentAt` when it was sent by the same clock
 * - `properties`  of an identify or group call: the traits
 */
export interface IncomingEvent {
  kind: EventKind;
  messageId: string;
  userId: string;
  anonymousId: string;
  previousId: string;
  name: string;
  timestamp: string | number | null;
  sentAt: string | number | null;
  properties: JsonObject;
  context: JsonObject;
}
