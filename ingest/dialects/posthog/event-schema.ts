import { z } from "zod";
import { isJsonObject, type JsonObject } from "#ingest/pipeline/values/json-object";

const fields = z.custom<JsonObject>(isJsonObject, "wants an object").nullish();
const id = z.union([z.string(), z.number()], { error: "wants a text" }).nullish();

/** What we rely on in an event of PostHog's libraries. */
export const eventSchema = z.looseObject(
  {
    event: z.string({ error: "wants a text" }),
    properties: fields,
    distinct_id: id,
    uuid: z.string({ error: "wants a text" }).nullish(),
    timestamp: z.union([z.string(), z.number()], { error: "wants a time in ISO 8601" }).nullish(),
    offset: z.number({ error: "wants milliseconds" }).nullish(),
    sent_at: z.string({ error: "wants a time in ISO 8601" }).nullish(),
    $set: fields,
    $set_once: fields,
  },
  { error: "wants an object" },
);

export type PostHogEvent = z.infer<typeof eventSchema>;
