import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { join } from "#queries/fragment";
import { daysOf } from "#queries/period/local-days";
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

const timesRow = z.array(z.array(z.number().nullable()));

/**
 * How many came how far, and how long it took: one row for all, for each of `values` of the breakdown, and for each of
 * these by bucket of entry. `bucket` is the number of a bucket from 1 on, 0 where all are together; `shown` is null where
 * all values are.
 *
 * - `reached`                  by step
 * - `sincePrevious` `sinceFirst`  by step the quartiles and the 90th percentile, ms; of nobody they are null, of the first
 *   step there are none
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
    sincePrevious: timesRow,
    sinceFirst: timesRow,
    immature: z.coerce.number(),
  }),
  sql: ({ funnel, filter, values, starts, now_ms, ...entry }, scope) => {
    const bucket_of = daysOf(scope.period).map((day) => starts.filter((start) => start <= day).length);
    const isSplit = values.length > 0;
    const steps = funnel.steps.map((_, place) => place + 1);
    // Of the first step there is nothing to know, and of all steps it has the most members.
    const times = (since: (step: number) => string, name: string) =>
      steps
        .slice(1)
        .map(
          (step) =>
            `quantilesExactInclusiveStateIf(0.25, 0.5, 0.75, 0.9)(${since(step)}, taken[${step}] != 0) AS ${name}_${step}`,
        );
    const merged = (name: string) =>
      `[[]${steps
        .slice(1)
        .map((step) => `, quantilesExactInclusiveMerge(0.25, 0.5, 0.75, 0.9)(${name}_${step})`)
        .join("")}]`;
    const instant = (place: string) => `toInt64(${timeOf(place)})`;
    const previous = (step: number) => {
      const before = steps.filter((one) => one < step).toReversed();
      return `multiIf(${before
        .flatMap((one) => (one === 1 ? [] : [`taken[${one}] != 0`, `taken[${one}]`]))
        .concat("taken[1]")
        .join(", ")})`;
    };
    const sincePrevious = (step: number) =>
      `${instant(`taken[${step}]`)} - ${instant(step === 2 ? "taken[1]" : previous(step))}`;
    const sinceFirst = (step: number) => `${instant(`taken[${step}]`)} - ${instant("taken[1]")}`;
    const built = join(
      [bestAttempts(funnel, filter)],
      ([sql = ""]) => `
        SELECT ${isSplit ? "if(grouping(value) = 1, NULL, value)" : "NULL"} AS shown,
          if(grouping(entered) = 1, 0, entered) AS bucket, sumForEach(reached) AS reached,
          ${merged("previous")} AS sincePrevious, ${merged("first")} AS sinceFirst, sum(immature) AS immature
        FROM (
          SELECT ${isSplit ? "if(a.value IN {values:Array(String)}, toNullable(a.value), NULL) AS value, " : ""}
            {bucket_of:Array(UInt32)}[1 + (toDate(toTimeZone(
              addMilliseconds({from_time:DateTime64(3, 'UTC')}, ${timeOf("taken[1]")}), {zone:String})) - {from:Date})] AS entered,
            [${steps.map((step) => `countIf(taken[${step}] != 0)`).join(", ")}] AS reached,
            ${[...times(sincePrevious, "previous"), ...times(sinceFirst, "first")].join(", ")},
            countIf(${timeOf("taken[1]")} + {window_ms:UInt64} >= {now_ms:Int64}) AS immature
          FROM (${sql}) AS a
          GROUP BY ${isSplit ? "value, " : ""}entered
        )
        GROUP BY GROUPING SETS ((), (entered)${isSplit ? ", (value), (value, entered)" : ""})
        ${isSplit ? "HAVING grouping(value) = 1 OR value IS NOT NULL" : ""}`,
    );
    return {
      ...built,
      params: { ...built.params, ...entryParams({ funnel, ...entry }), values, bucket_of, now_ms },
    };
  },
});
