import { z } from "zod";
import { filterSchema } from "#queries/filters/filter";
import { filterSql, selectionSql } from "#queries/filters/filter-sql";
import { type Fragment, join } from "#queries/fragment";
import { CONTENT_EVENTS } from "#queries/metrics/content-events";

const { views, reactions } = CONTENT_EVENTS;

/** What every statement about the age of posts is asked; see post-deeds.ts. */
export const postsAsked = z.object({
  bounds: z.array(z.number().int().positive()).min(1),
  now_ms: z.number().int(),
  seen_from: z.iso.date(),
  seen_to: z.iso.date(),
  filter: filterSchema.optional(),
});
export type PostsAsked = z.infer<typeof postsAsked>;

export const EXAMPLE_POSTS: PostsAsked = {
  bounds: [3_600_000, 86_400_000],
  now_ms: Date.UTC(2026, 2, 20),
  seen_from: "2026-03-02",
  seen_to: "2026-03-16",
};

/**
 * What was done with posts, by their age: a SELECT of stretch UInt32 (of their age, 1 is the first), event, person. Of each
 * post a row "Content Published" of its author for each stretch that it has lived through by now, and a row for each view and
 * interaction in these.
 *
 * `bounds` are where stretches end, ms after the first publication ever; posts are those published in the days `seen_from` …
 * `seen_to`, the filter is of their publication. The scope must begin before all publications.
 */
export function postDeeds({ filter, ...params }: PostsAsked): Fragment {
  const built = join(
    [selectionSql([...views, ...reactions], "pa"), filterSql(filter, "pf")],
    ([done = "", holds = ""]) => {
      const posts = `
        SELECT content, toUnixTimestamp64Milli(min(time)) AS born, argMin(person, (time, id)) AS author
        FROM happenings
        WHERE event = 'Content Published' AND content != '' AND ${holds}
        GROUP BY content
        HAVING min(day) >= {seen_from:Date} AND min(day) < {seen_to:Date}`;
      return `
        SELECT toUInt32(stretch) AS stretch, 'Content Published' AS event, author AS person
        FROM (${posts})
        ARRAY JOIN arrayEnumerate({bounds:Array(Int64)}) AS stretch
        WHERE born + {bounds:Array(Int64)}[stretch] <= {now_ms:Int64}
        UNION ALL
        SELECT toUInt32(arrayFirstIndex(bound -> age < bound, {bounds:Array(Int64)})) AS stretch, event, person
        FROM (
          SELECT p.born AS born, e.event AS event, e.person AS person, toUnixTimestamp64Milli(e.time) - p.born AS age
          FROM (
            SELECT content, toString(event) AS event, person, time
            FROM happenings
            WHERE day >= {seen_from:Date} AND ${done}
          ) AS e
          INNER JOIN (${posts}) AS p ON p.content = e.content
        )
        WHERE age >= 0 AND stretch > 0 AND born + {bounds:Array(Int64)}[stretch] <= {now_ms:Int64}`;
    },
    ["happenings"],
  );
  return { ...built, params: { ...built.params, ...params } };
}
