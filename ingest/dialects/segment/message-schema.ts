import { z } from "zod";
import { EVENT_KINDS } from "#ingest/pipeline/incoming-event";
import { isJsonObject, type JsonObject } from "#ingest/pipeline/values/json-object";

const text = z.string({ error: "wants a text" }).nullish();
const textOrNumber = z.union([z.string(), z.number()], { error: "wants a text" }).nullish();
const time = z.union([z.string(), z.number()], { error: "wants a time in ISO 8601" }).nullish();

/** TRICKY: PHP prints an object without properties as an empty list; spread, it is one. */
const object = z
  .custom<JsonObject>(
    (value) => isJsonObject(value) || (Array.isArray(value) && value.length === 0),
    "wants an object",
  )
  .nullish();

/** What we rely on in a message of Segment's specification; all else in it is kept as it is. */
export const messageSchema = z.object(
  {
    type: z.enum(EVENT_KINDS, { error: `wants one of ${EVENT_KINDS.join(", ")}` }),
    messageId: textOrNumber,
    userId: textOrNumber,
    anonymousId: textOrNumber,
    previousId: textOrNumber,
    groupId: textOrNumber,
    event: text,
    name: text,
    category: text,
    timestamp: time,
    originalTimestamp: time,
    sentAt: time,
    properties: object,
    traits: object,
    context: object,
  },
  { error: "wants an object" },
);

export type SegmentMessage = z.infer<typeof messageSchema>;
