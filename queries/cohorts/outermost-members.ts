import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { selectionSchema } from "#queries/filters/filter";
import { selectionSql } from "#queries/filters/filter-sql";
import { join } from "#queries/fragment";

/**
 * Whose first or last event among those with some names is on `since` or later and fits the filter of its name: each
 * once, by id. The scope must begin before the first event ever.
 */
export const outermostMembers = defineQuery({
  name: "cohorts/outermost-members",
  reads: ["happenings"],
  params: z.object({ which: z.enum(["first", "last"]), events: selectionSchema, since: z.iso.date() }),
  example: { which: "first", events: [{ event: "*" }], since: "1970-01-01" },
  row: z.object({ person: z.string() }),
  sql: ({ which, events, since }) => {
    const named = events.map(({ event }) => ({ event }));
    const built = join(
      [selectionSql(named, "n"), selectionSql(events, "e")],
      ([isNamed = "", fits = ""]) => `
        SELECT person
        FROM (
          SELECT person, ${which === "first" ? "argMin" : "argMax"}((toUInt8(${fits}), day), (time, id)) AS one
          FROM happenings
          WHERE ${isNamed}
          GROUP BY person
        )
        WHERE one.1 AND one.2 >= {since:Date}
        ORDER BY person`,
    );
    return { ...built, params: { ...built.params, since } };
  },
});
