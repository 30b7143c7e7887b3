import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";
import { measuredEvents } from "#queries/trends/measured-events";
import { retentionParams } from "./retention-question";

const params = z.object({ return: retentionParams.shape.return, filter: filterSchema.optional() });

/** Each member who did it on two local days or more, with the median of the days between one and the next, rounded up. */
const gapOfEach = ({ return: events, filter }: z.infer<typeof params>): Fragment =>
  join(
    [measuredEvents({ events, measure: "members" }, undefined, filter)],
    ([sql = ""]) => `
      SELECT person, toUInt32(ceil(arrayReduce('quantileExactInclusive(0.5)', arrayPopFront(arrayDifference(days))))) AS gap
      FROM (SELECT person, arraySort(groupUniqArray(toInt32(day))) AS days FROM (${sql}) GROUP BY person)
      WHERE length(days) > 1`,
  );

/** How many members have which usual gap, in days, the shortest first. Reads happenings or happening_days. */
export const usageGaps = defineQuery({
  name: "retention/usage-gaps",
  reads: [],
  params,
  example: { return: [{ event: "*" }] },
  row: z.object({ days: z.coerce.number(), members: z.coerce.number() }),
  sql: (asked) =>
    join(
      [gapOfEach(asked)],
      ([sql = ""]) => `SELECT gap AS days, count() AS members FROM (${sql}) GROUP BY days ORDER BY days`,
    ),
});

/** Whose usual gap is so many days: each once, by id. Reads what usageGaps does. */
export const usageGapMembers = defineQuery({
  name: "retention/usage-gap-members",
  reads: [],
  params: params.extend({ days: z.number().int().positive() }),
  example: { return: [{ event: "*" }], days: 1 },
  row: z.object({ person: z.string() }),
  sql: ({ days, ...asked }) => {
    const built = join(
      [gapOfEach(asked)],
      ([sql = ""]) => `SELECT person FROM (${sql}) WHERE gap = {days:UInt32} ORDER BY person`,
    );
    return { ...built, params: { ...built.params, days } };
  },
});
