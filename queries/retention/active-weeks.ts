import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";
import { measuredEvents } from "#queries/trends/measured-events";
import { retentionParams } from "./retention-question";

const params = z.object({ return: retentionParams.shape.return, filter: filterSchema.optional() });

/** In how many of the scope's weeks each member did it; the scope begins with a week. */
const weeksOfEach = ({ return: events, filter }: z.infer<typeof params>): Fragment =>
  join(
    [measuredEvents({ events, measure: "members" }, undefined, filter)],
    ([sql = ""]) =>
      `SELECT person, uniqExact(intDiv(toInt32(day) - toInt32({from:Date}), 7)) AS weeks FROM (${sql}) GROUP BY person`,
  );

/** How many members did it in exactly how many of the scope's weeks, the fewest first. Reads happenings or happening_days. */
export const activeWeeks = defineQuery({
  name: "retention/active-weeks",
  reads: [],
  params,
  example: { return: [{ event: "*" }] },
  row: z.object({ weeks: z.coerce.number(), members: z.coerce.number() }),
  sql: (asked) =>
    join(
      [weeksOfEach(asked)],
      ([sql = ""]) => `SELECT weeks, count() AS members FROM (${sql}) GROUP BY weeks ORDER BY weeks`,
    ),
});

/** Who did it in so many of the scope's weeks or more: each once, by id. Reads what activeWeeks does. */
export const activeWeekMembers = defineQuery({
  name: "retention/active-week-members",
  reads: [],
  params: params.extend({ at_least: z.number().int().positive() }),
  example: { return: [{ event: "*" }], at_least: 1 },
  row: z.object({ person: z.string() }),
  sql: ({ at_least, ...asked }) => {
    const built = join(
      [weeksOfEach(asked)],
      ([sql = ""]) => `SELECT person FROM (${sql}) WHERE weeks >= {at_least:UInt32} ORDER BY person`,
    );
    return { ...built, params: { ...built.params, at_least } };
  },
});
