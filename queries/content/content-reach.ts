import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { CONTENT_EVENTS } from "#queries/metrics/content-events";
import { contentAsked, EXAMPLE_CONTENT } from "./content-asked";
import { keyedContent } from "./keyed-content";

const { views, reactions } = CONTENT_EVENTS;
const EVENTS = [...views, ...reactions, { event: "Product Viewed" }];
const REACTED = "event NOT IN ('Content Viewed', 'Product Viewed')";

/**
 * What was done with content, a row for each value of its key, those with the most viewers first; `values` is how many there
 * are in all. `clicks` are views of products that say which content they came from.
 */
export const contentReach = defineQuery({
  name: "content/content-reach",
  reads: [],
  params: contentAsked.extend({ most: z.number().int().positive() }),
  example: { ...EXAMPLE_CONTENT, most: 100 },
  row: z.object({
    key: z.string(),
    viewers: z.coerce.number(),
    views: z.coerce.number(),
    interactions: z.coerce.number(),
    interacted: z.coerce.number(),
    saves: z.coerce.number(),
    shares: z.coerce.number(),
    clicks: z.coerce.number(),
    values: z.coerce.number(),
  }),
  sql: ({ by, filter, most, ...days }) => {
    const built = join(
      [keyedContent(by, EVENTS, filter)],
      ([sql = ""]) => `
        SELECT *, count() OVER () AS values
        FROM (
          SELECT key, uniqExactIf(person, event = 'Content Viewed') AS viewers, countIf(event = 'Content Viewed') AS views,
            countIf(${REACTED}) AS interactions, uniqExactIf(person, ${REACTED}) AS interacted,
            countIf(event = 'Content Saved') AS saves, countIf(event = 'Content Shared') AS shares,
            countIf(event = 'Product Viewed') AS clicks
          FROM (${sql})
          GROUP BY key
        )
        ORDER BY viewers DESC, key
        LIMIT {most:UInt32}`,
    );
    return { ...built, params: { ...built.params, ...days, most } };
  },
});

/** Who viewed content of a key, or with `reacted` who interacted with it: each once, by id. */
export const contentMembers = defineQuery({
  name: "content/content-members",
  reads: [],
  params: contentAsked.extend({ key: z.string(), reacted: z.boolean() }),
  example: { ...EXAMPLE_CONTENT, key: "tea", reacted: false },
  row: z.object({ person: z.string() }),
  sql: ({ by, filter, key, reacted, ...days }) => {
    const built = join(
      [keyedContent(by, reacted ? reactions : views, filter)],
      ([sql = ""]) => `SELECT DISTINCT person FROM (${sql}) WHERE key = {key:String} ORDER BY person`,
    );
    return { ...built, params: { ...built.params, ...days, key } };
  },
});
