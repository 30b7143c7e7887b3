import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { EXAMPLE_SERIES, MEASURE_SQL, measuredEvents, seriesAsked } from "./measured-events";

/** The values of a series' breakdown, those with the highest totals first, of equals by name. */
export const seriesValues = defineQuery({
  name: "trends/series-values",
  reads: [],
  params: seriesAsked.extend({ most: z.number().int().positive() }),
  example: { ...EXAMPLE_SERIES, breakdown: "join.channel", most: 10 },
  row: z.object({ value: z.string(), values: z.coerce.number() }),
  sql: ({ series, breakdown, filter, most }) => {
    const built = join(
      [measuredEvents(series, breakdown, filter)],
      ([sql = ""]) => `
        SELECT value, count() OVER () AS values
        FROM (SELECT value, ${MEASURE_SQL[series.measure]} AS total FROM (${sql}) GROUP BY value)
        ORDER BY total DESC NULLS LAST, value
        LIMIT {most:UInt32}`,
    );
    return { ...built, params: { ...built.params, most } };
  },
});
