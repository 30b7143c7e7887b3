import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { filterSql } from "#queries/filters/filter-sql";
import { join } from "#queries/fragment";

/** Everybody of whom there is any event on the scope's days and for whom a filter of members holds: each once, by id. */
export const knownMembers = defineQuery({
  name: "cohorts/known-members",
  reads: ["happening_days"],
  params: z.object({ filter: filterSchema.optional() }),
  example: {},
  row: z.object({ person: z.string() }),
  sql: ({ filter }) =>
    join(
      [filterSql(filter, "f")],
      ([holds = ""]) => `SELECT DISTINCT person FROM happening_days WHERE ${holds} ORDER BY person`,
    ),
});
