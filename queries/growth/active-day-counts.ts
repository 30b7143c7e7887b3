import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { ANY_ACTIVE, filterSchema } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";
import { measuredEvents } from "#queries/trends/measured-events";
import type { Filter } from "#queries/filters/filter";

const params = z.object({ filter: filterSchema.optional() });

const daysOfEach = (filter: Filter | undefined): Fragment =>
  join(
    [measuredEvents({ events: [{ event: ANY_ACTIVE }], measure: "members" }, undefined, filter)],
    ([sql = ""]) => `SELECT person, uniqExact(day) AS days FROM (${sql}) GROUP BY person`,
  );

/** How many members were active on exactly so many of the scope's days? */
export const activeDayCounts = defineQuery({
  name: "growth/active-day-counts",
  reads: [],
  params,
  example: {},
  row: z.object({ days: z.coerce.number(), members: z.coerce.number() }),
  sql: ({ filter }) =>
    join(
      [daysOfEach(filter)],
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
  sql: ({ filter, days }) => {
    const built = join(
      [daysOfEach(filter)],
      ([sql = ""]) => `SELECT person FROM (${sql}) WHERE days = {days:UInt32} ORDER BY person`,
    );
    return { ...built, params: { ...built.params, days } };
  },
});
