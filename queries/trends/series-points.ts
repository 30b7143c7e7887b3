import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { EXAMPLE_SERIES, MEASURE_SQL, measuredEvents, seriesAsked } from "./measured-events";

/**
 * A series by bucket: `bucket` is the number of the bucket from 1 on that begins at `starts`, 0 the whole scope. With
 * `values` of the breakdown one line for each, and one of all others together.
 */
export const seriesPoints = defineQuery({
  name: "trends/series-points",
  reads: [],
  params: seriesAsked.extend({ starts: z.array(z.iso.date()), values: z.array(z.string()) }),
  example: { ...EXAMPLE_SERIES, starts: ["2026-03-01", "2026-03-09"], values: [] },
  row: z.object({
    of: z.enum(["all", "value", "others"]),
    shown: z.string(),
    bucket: z.coerce.number(),
    measured: z.union([z.string(), z.number()]).nullable(),
  }),
  sql: ({ series, breakdown, filter, starts, values }) => {
    const isSplit = values.length > 0;
    const of = isSplit ? "multiIf(grouping(kept) = 1, 'all', isNull(kept), 'others', 'value')" : "'all'";
    const built = join(
      [measuredEvents(series, breakdown, filter)],
      ([sql = ""]) => `
        SELECT ${of} AS of, ${isSplit ? "ifNull(kept, '')" : "''"} AS shown,
          if(grouping(bucketed) = 1, 0, bucketed) AS bucket, ${MEASURE_SQL[series.measure]} AS measured
        FROM (
          SELECT *, if(value IN {values:Array(String)}, toNullable(value), NULL) AS kept,
            arrayCount(start -> start <= day, {starts:Array(Date)}) AS bucketed
          FROM (${sql})
        )
        GROUP BY GROUPING SETS ((), (bucketed)${isSplit ? ", (kept), (kept, bucketed)" : ""})`,
    );
    return { ...built, params: { ...built.params, starts, values } };
  },
});
