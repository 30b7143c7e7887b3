import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { EXAMPLE_SERIES, measuredEvents, seriesAsked } from "./measured-events";

/** The members who did a series' events on the scope's days, of one value of the breakdown if `value` is given, by id. */
export const seriesMembers = defineQuery({
  name: "trends/series-members",
  reads: [],
  params: seriesAsked.extend({ value: z.string().optional() }),
  example: EXAMPLE_SERIES,
  row: z.object({ person: z.string() }),
  sql: ({ series, breakdown, filter, value }) => {
    const built = join(
      [measuredEvents(series, breakdown, filter)],
      ([sql = ""]) => `
        SELECT DISTINCT person FROM (${sql})
        ${value === undefined ? "" : "WHERE value = {value:String}"}
        ORDER BY person`,
    );
    return { ...built, params: { ...built.params, ...(value === undefined ? {} : { value }) } };
  },
});
