import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { filterSql, selectionSql } from "#queries/filters/filter-sql";
import { join } from "#queries/fragment";
import { CONTENT_EVENTS } from "#queries/metrics/content-events";

const { views, reactions } = CONTENT_EVENTS;

/**
 * What was done with posts, by their age, a row for each stretch of it (1 is the first): the posts that lived through all of
 * it by now, and their views and interactions in it. `bounds` are where stretches end, ms after the first publication; posts are
 * those published in the days `seen_from` … `seen_to`, the filter is of their publication.
 */
export const postAges = defineQuery({
  name: "content/post-ages",
  reads: [],
  params: z.object({
    bounds: z.array(z.number().int().positive()).min(1),
    now_ms: z.number().int(),
    seen_from: z.iso.date(),
    seen_to: z.iso.date(),
    filter: filterSchema.optional(),
  }),
  example: {
    bounds: [3_600_000, 86_400_000],
    now_ms: Date.UTC(2026, 2, 20),
    seen_from: "2026-03-02",
    seen_to: "2026-03-16",
  },
  row: z.object({
    stretch: z.number(),
    posts: z.coerce.number(),
    views: z.coerce.number(),
    interactions: z.coerce.number(),
  }),
  sql: ({ filter, ...params }) => {
    const built = join(
      [selectionSql([...views, ...reactions], "pa"), filterSql(filter, "pf")],
      ([done = "", holds = ""]) => {
        const posts = `
          SELECT content, toUnixTimestamp64Milli(min(time)) AS born
          FROM happenings
          WHERE event = 'Content Published' AND content != '' AND ${holds}
          GROUP BY content
          HAVING min(day) >= {seen_from:Date} AND min(day) < {seen_to:Date}`;
        return `
          SELECT stretch, sum(post) AS posts, sum(viewed) AS views, sum(reacted) AS interactions
          FROM (
            SELECT toUInt32(stretch) AS stretch, 1 AS post, 0 AS viewed, 0 AS reacted
            FROM (${posts})
            ARRAY JOIN arrayEnumerate({bounds:Array(Int64)}) AS stretch
            WHERE born + {bounds:Array(Int64)}[stretch] <= {now_ms:Int64}
            UNION ALL
            SELECT toUInt32(arrayFirstIndex(bound -> age < bound, {bounds:Array(Int64)})) AS stretch, 0 AS post,
              toUInt8(event = 'Content Viewed') AS viewed, toUInt8(event != 'Content Viewed') AS reacted
            FROM (
              SELECT p.born AS born, e.event AS event, toUnixTimestamp64Milli(e.time) - p.born AS age
              FROM (SELECT content, event, time FROM happenings WHERE ${done}) AS e
              INNER JOIN (${posts}) AS p ON p.content = e.content
            )
            WHERE age >= 0 AND stretch > 0 AND born + {bounds:Array(Int64)}[stretch] <= {now_ms:Int64}
          )
          GROUP BY stretch
          ORDER BY stretch`;
      },
      ["happenings"],
    );
    return { ...built, params: { ...built.params, ...params } };
  },
});
