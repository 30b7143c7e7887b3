import { z } from "zod";
import type { IncomingEvent } from "#ingest/pipeline/incoming-event";
import { Refusal } from "#ingest/pipeline/refusal";
import { isJsonObject, type JsonObject } from "#ingest/pipeline/values/json-object";
import { textOf } from "#ingest/pipeline/values/text-of";

const MAX_ID = 512;

const fields = z.custom<JsonObject>(isJsonObject, "wants an object").nullish();
const text = z.string({ error: "wants a text" }).nullish();
const id = z.union([z.string(), z.number()], { error: "wants a text" }).nullish();

/** What we rely on in an event of the plugin; all else in it is kept in the context. */
const eventSchema = z.looseObject(
  {
    event_name: z.string({ error: "wants a text" }),
    properties_json: fields,
    context_json: fields,
    user_id: id,
    device_id: id,
    session_id: id,
    url: text,
    page_title: text,
    utm_source: text,
    utm_medium: text,
    utm_campaign: text,
    utm_term: text,
    utm_content: text,
    sdk_language: text,
    sdk_version: text,
  },
  { error: "wants an object" },
);

/** Leaves out what was not given. */
const given = (values: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );

/** An event of GrowthBook's tracking plugin. It has no id and no time: repeats cannot be told, and it happened now. */
export function readEvent(piece: unknown): IncomingEvent | Refusal {
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
  const { event_name, properties_json, context_json, user_id, device_id, session_id, ...rest } = parsed.data;
  const { url, page_title, utm_source, utm_medium, utm_campaign, utm_term, utm_content, ...others } = rest;
  const { sdk_language, sdk_version, ...extra } = others;
  const ids = { user_id: "", device_id: "" };
  for (const [name, value] of [
    ["user_id", user_id],
    ["device_id", device_id],
  ] as const) {
    const read = textOf(value ?? "", name, MAX_ID) ?? "";
    if (typeof read !== "string") return read;
    ids[name] = read;
  }
  const isPage = event_name === "Page View";
  return {
    kind: isPage ? "page" : "track",
    messageId: "",
    userId: ids.user_id,
    anonymousId: ids.device_id,
    previousId: "",
    name: isPage ? "" : event_name,
    timestamp: null,
    sentAt: null,
    properties: properties_json ?? {},
    context: given({
      sessionId: session_id,
      library: { name: `growthbook-${sdk_language ?? "sdk"}`, ...given({ version: sdk_version }) },
      page: given({ url, title: page_title }),
      campaign: given({
        source: utm_source,
        medium: utm_medium,
        name: utm_campaign,
        term: utm_term,
        content: utm_content,
      }),
      attributes: context_json,
      extra: given(extra),
    }),
  };
}
