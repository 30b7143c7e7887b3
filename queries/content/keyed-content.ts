import type { Filter } from "#queries/filters/filter";
import { filterSql, selectionSql } from "#queries/filters/filter-sql";
import type { Selection } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";

/** What content is told apart by. */
export const CONTENT_KEYS = ["item", "topic", "format", "source", "author"] as const;
export type ContentKey = (typeof CONTENT_KEYS)[number];

const property = (name: string) => `ifNull(toString(properties.${name}), '')`;

/** What an item is, by its first publication; by what an event says itself where that is not known. */
const KEYS: Record<ContentKey, string> = {
  item: "e.content",
  topic: "if(i.topic = '', e.topic, i.topic)",
  format: "if(i.format = '', e.format, i.format)",
  source: "if(i.source = '', e.source, i.source)",
  author: "if(i.author = 0, '', toString(i.author))",
};

/**
 * Events about content with the key of what they are about: a SELECT of key String, event, person, time, of the days `seen_from` …
 * `seen_to`, parameters of the query that reads it.
 */
export const keyedContent = (by: ContentKey, events: Selection, filter: Filter | undefined): Fragment =>
  join(
    [selectionSql(events, "kc"), filterSql(filter, "kf")],
    ([matches = "", holds = ""]) => `
      SELECT ${KEYS[by]} AS key, e.event AS event, e.person AS person, e.time AS time
      FROM (
        SELECT content, event, person, time, ${property("topic")} AS topic, ${property("format")} AS format,
          ${property("source")} AS source
        FROM happenings
        WHERE day >= {seen_from:Date} AND day < {seen_to:Date} AND content != '' AND ${matches} AND ${holds}
      ) AS e
      LEFT JOIN publications AS i ON i.content = e.content`,
    ["happenings", "publications"],
  );
