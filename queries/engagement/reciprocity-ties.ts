import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { filterSql, selectionSql } from "#queries/filters/filter-sql";
import { type Fragment, join } from "#queries/fragment";
import { CONTENT_EVENTS } from "#queries/metrics/content-events";

/** How a member turns to another: by a message to them, by what they do with a post of theirs, or in any of these ways. */
export const WAYS = ["any", "messages", "posts"] as const;

const params = z.object({ filter: filterSchema.optional() });
type Asked = z.infer<typeof params>;

/**
 * Who turned to whom, in any way and by each: a SELECT of way String, person UInt64, returned Bool (whether the other turned
 * to them in that way as well), one row for each direction of two members. A post belongs to whoever published it first,
 * unless it is official.
 */
function ties({ filter }: Asked): Fragment {
  return join(
    [selectionSql(CONTENT_EVENTS.reactions, "rt"), filterSql(filter, "rf")],
    ([reacts = "", holds = ""]) => `
      SELECT way, arrayJoin(arrayConcat(if(bitTest(directions, 0), [low], []), if(bitTest(directions, 1), [high], []))) AS person,
        directions = 3 AS returned
      FROM (
        SELECT arrayJoin(['any', by]) AS way, least(person, other) AS low, greatest(person, other) AS high,
          groupBitOr(toUInt8(if(person < other, 1, 2))) AS directions
        FROM (
          SELECT 'messages' AS by, person, recipient AS other
          FROM happenings
          WHERE event = 'Message Sent' AND ${holds}
          UNION ALL
          SELECT 'posts' AS by, e.person AS person, i.author AS other
          FROM (SELECT person, content FROM happenings WHERE ${reacts} AND content != '' AND ${holds}) AS e
          INNER JOIN (SELECT content, author FROM publications WHERE source != 'official') AS i ON i.content = e.content
        )
        WHERE other != 0 AND other != person
        GROUP BY way, low, high
      )`,
    ["happenings", "publications"],
  );
}

/** How many turned to how many others, and how many of these turned to them: a row for each way in which anybody did. */
export const reciprocityTies = defineQuery({
  name: "engagement/reciprocity-ties",
  reads: [],
  params,
  example: {},
  row: z.object({
    way: z.enum(WAYS),
    ties: z.coerce.number(),
    returned: z.coerce.number(),
    turned: z.coerce.number(),
    heard: z.coerce.number(),
  }),
  sql: (asked) =>
    join(
      [ties(asked)],
      ([sql = ""]) => `
        SELECT way, count() AS ties, countIf(back) AS returned, uniqExact(person) AS turned,
          uniqExactIf(person, back) AS heard
        FROM (SELECT way, person, returned AS back FROM (${sql}))
        GROUP BY way`,
    ),
});

/** Who turned to somebody in a way, or with `heard` somebody who turned to them as well: each once, by id. */
export const reciprocityMembers = defineQuery({
  name: "engagement/reciprocity-members",
  reads: [],
  params: params.extend({ way: z.enum(WAYS), heard: z.boolean() }),
  example: { way: "any", heard: false },
  row: z.object({ person: z.string() }),
  sql: ({ way, heard, ...asked }) => {
    const built = join(
      [ties(asked)],
      ([sql = ""]) => `
        SELECT DISTINCT person FROM (${sql})
        WHERE way = {way:String} AND (returned OR NOT {heard:Bool})
        ORDER BY person`,
    );
    return { ...built, params: { ...built.params, way, heard } };
  },
});
