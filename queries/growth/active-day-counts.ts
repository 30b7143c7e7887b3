import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";
import { activeUnits } from "#queries/activity/active-units";
import type { Scope } from "#queries/scope";
import type { Filter } from "#queries/filters/filter";

const params = z.object({ filter: filterSchema.optional() });

const daysOfEach = (scope: Scope, filter: Filter | undefined): Fragment =>
  join(
    [activeUnits(scope, { unit: "day", filter })],
    ([sql = ""]) => `SELECT person, length(units) AS days FROM (${sql})`,
  );

/** How many members were active on exactly so many of the scope's days? */
export const activeDayCounts = defineQuery({
  name: "growth/active-day-counts",
  reads: [],
  params,
  example: {},
  row: z.object({ days: z.coerce.number(), members: z.coerce.number() }),
  sql: ({ filter }, scope) =>
    join(
      [daysOfEach(scope, filter)],
      ([sql = ""]) => `SELECT days, count() AS members FROM (${sql}) GROUP BY days ORDER BY days`,
    ),
});

/** Who was active on exactly so many of the scope's days: each once, by id. */
export const activeDayMembers = defineQuery({
  name: "growth/active-day-members",
  reads: [],
  params: params.extend({ days: z.number().int().positive() }),
  example: { days: 1 },
  row: z.object({ person: z.string() }),
  sql: ({ filter, days }, scope) => {
    const built = join(
      [daysOfEach(scope, filter)],
      ([sql = ""]) => `SELECT person FROM (${sql}) WHERE days = {days:UInt32} ORDER BY person`,
    );
    return { ...built, params: { ...built.params, days } };
  },
});
