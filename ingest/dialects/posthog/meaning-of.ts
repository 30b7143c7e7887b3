import { EventName } from "#store/events/event-names";
import type { PostHogEvent } from "#ingest/dialects/posthog/event-schema";
import type { IncomingEvent } from "#ingest/pipeline/incoming-event";
import type { JsonObject } from "#ingest/pipeline/values/json-object";

const SCORE = /^(?:\d|10)$/;

type Meaning = Pick<IncomingEvent, "kind" | "name" | "properties">;

/**
 * What an event of PostHog's means in our terms; other names stay as they are.
 *
 * - `$identify`, `$set`: an identification. `$set_once` counts like `$set`, and less where both name a trait
 * - a survey whose answer is a whole number from 0 to 10: an answer to the NPS question
 * - `$feature_flag_called` with a named variant: the exposure to an experiment
 */
export function meaningOf({ event, properties, $set, $set_once }: PostHogEvent, own: JsonObject): Meaning {
  const sent = properties ?? {};
  switch (event) {
    case "$identify":
    case "$set": {
      const traits = { ...object(sent["$set_once"]), ...$set_once, ...object(sent["$set"]), ...$set };
      return { kind: "identify", name: "", properties: traits };
    }
    case "$create_alias": {
      const { alias: _, ...rest } = own;
      return { kind: "alias", name: "", properties: rest };
    }
    case "$groupidentify": {
      const group = { group_id: sent["$group_key"], group_type: sent["$group_type"] };
      return { kind: "group", name: "", properties: { ...group, ...object(sent["$group_set"]), ...own } };
    }
    case "$pageview":
      return { kind: "page", name: "", properties: own };
    case "$screen":
      return { kind: "screen", name: "", properties: { name: sent["$screen_name"], ...own } };
    case "survey sent": {
      const answer = sent["$survey_response"];
      if (!SCORE.test(String(answer))) break;
      const survey = { survey_id: sent["$survey_id"], score: Number(answer) };
      return { kind: "track", name: EventName.npsAnswered, properties: { ...survey, ...own } };
    }
    case "$feature_flag_called": {
      const [experiment, variation] = [sent["$feature_flag"], sent["$feature_flag_response"]];
      if (typeof experiment !== "string" || typeof variation !== "string") break;
      const exposure = { experiment_id: experiment, variation_id: variation };
      return { kind: "track", name: EventName.experimentViewed, properties: { ...own, ...exposure } };
    }
  }
  return { kind: "track", name: event, properties: own };
}

const object = (value: unknown): JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
