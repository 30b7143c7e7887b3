import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { join } from "#queries/fragment";
import { bestAttempts } from "./best-attempts";
import { funnelParams } from "./funnel-question";
import { timeOf } from "./member-lines";

/** What every statement about a funnel is asked: the funnel, and when attempts may begin (ms after the scope's start). */
export const funnelAsked = z.object({
  funnel: funnelParams,
  filter: filterSchema.optional(),
  entry_ms: z.number().int().positive(),
});

export const EXAMPLE_FUNNEL = {
  funnel: funnelParams.parse({
    steps: [{ events: [{ event: "Member Joined" }] }, { events: [{ event: "Order Completed" }] }],
    window: 30 * 86_400,
  }),
  entry_ms: 31 * 86_400_000,
};

/** The placeholders of bestAttempts that are no part of its fragments. */
export const entryParams = ({
  funnel,
  entry_ms,
}: Pick<z.infer<typeof funnelAsked>, "funnel" | "entry_ms">) => ({
  window_ms: funnel.window * 1000,
  entry_ms,
});

const times = z.array(z.array(z.number().nullable()));

/**
 * How many came how far, and how long it took: one row for all, for each of `values` of the breakdown, and for each of
 * these by bucket of entry. `bucket` is the number of a bucket from 1 on, 0 where all are together; `shown` is null where
 * all values are.
 *
 * - `reached`                  by step
 * - `sincePrevious` `sinceFirst`  by step the quartiles and the 90th percentile, ms; of nobody they are null
 * - `immature`                 attempts whose window is open at `now_ms` (after the scope's start)
 *
 * Reads happenings.
 */
export const funnelCounts = defineQuery({
  name: "funnel/counts",
  reads: [],
  params: funnelAsked.extend({
    starts: z.array(z.iso.date()),
    values: z.array(z.string()),
    now_ms: z.number().int(),
  }),
  example: { ...EXAMPLE_FUNNEL, starts: ["2026-03-01"], values: [], now_ms: 10 ** 10 },
  row: z.object({
    shown: z.string().nullable(),
    bucket: z.coerce.number(),
    reached: z.array(z.coerce.number()),
    sincePrevious: times,
    sinceFirst: times,
    immature: z.coerce.number(),
  }),
  sql: ({ funnel, filter, values, starts, now_ms, ...entry }) => {
    const steps = funnel.steps.map((_, place) => place + 1);
    const quantiles = (column: string) =>
      `[${steps.map((step) => `quantilesExactInclusiveIf(0.25, 0.5, 0.75, 0.9)(${column}[${step}], taken[${step}] != 0)`).join(", ")}]`;
    const built = join(
      [bestAttempts(funnel, filter)],
      ([sql = ""]) => `
        SELECT ${values.length === 0 ? "NULL" : "if(grouping(value) = 1, NULL, value)"} AS shown, if(grouping(entered) = 1, 0, entered) AS bucket,
          sumForEach(arrayMap(place -> toUInt64(place != 0), taken)) AS reached,
          ${quantiles("since_previous")} AS sincePrevious, ${quantiles("since_first")} AS sinceFirst,
          countIf(${timeOf("taken[1]")} + {window_ms:UInt64} >= {now_ms:Int64}) AS immature
        FROM (
          SELECT if(a.value IN {values:Array(String)}, toNullable(a.value), NULL) AS value, taken,
            arrayMap((place, before) -> toInt64(${timeOf("place")}) - toInt64(${timeOf("before")}), taken,
              arrayPushFront(arrayPopBack(arrayFill(place -> place != 0, taken)), taken[1])) AS since_previous,
            arrayMap(place -> toInt64(${timeOf("place")}) - toInt64(${timeOf("taken[1]")}), taken) AS since_first,
            arrayCount(start -> start <= toDate(toTimeZone(
              addMilliseconds({from_time:DateTime64(3, 'UTC')}, ${timeOf("taken[1]")}), {zone:String})), {starts:Array(Date)}) AS entered
          FROM (${sql}) AS a
        )
        GROUP BY GROUPING SETS ((), (entered)${values.length === 0 ? "" : ", (value), (value, entered)"})
        ${values.length === 0 ? "" : "HAVING grouping(value) = 1 OR value IS NOT NULL"}`,
    );
    return {
      ...built,
      params: { ...built.params, ...entryParams({ funnel, ...entry }), values, starts, now_ms },
    };
  },
});
