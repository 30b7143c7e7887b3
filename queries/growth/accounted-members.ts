import { z } from "zod";
import { filterSchema } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";
import { activeUnits } from "#queries/activity/active-units";
import { GRANULARITIES } from "#queries/period";
import type { Scope } from "#queries/scope";

/** Where members stand in an interval against those before it; see docs/analyses/growth-accounting.md. */
export const STANDINGS = ["new", "returning", "resurrected", "dormant"] as const;

/** `starts` are the first days of the intervals in a row, the first of them the one before those asked about. */
export const accountingAsked = z.object({
  starts: z.array(z.iso.date()).min(2),
  granularity: z.enum(GRANULARITIES),
  filter: filterSchema.optional(),
});

export const EXAMPLE_ACCOUNTING = {
  starts: ["2026-03-02", "2026-03-09"],
  granularity: "week" as const,
};

/**
 * Where each member stands in each interval: a SELECT of person UInt64, interval UInt32 (2 is the first that is asked
 * about, 1 the one before it), standing UInt64 (its place in STANDINGS, from 0 on). The scope must begin before the first event ever.
 */
export function accountedMembers(
  { starts, filter, granularity }: z.infer<typeof accountingAsked>,
  scope: Scope,
): Fragment {
  const [from = scope.period.from] = starts;
  return join(
    [activeUnits(scope, { unit: granularity, filter, from })],
    ([sql = ""]) => `
      SELECT person, intDiv(stood, ${STANDINGS.length}) AS interval, stood % ${STANDINGS.length} AS standing
      FROM (SELECT person, arrayMap(unit -> unit + 1, units) AS present, earlier FROM (${sql}) WHERE notEmpty(units))
      ARRAY JOIN arrayConcat(
        arrayMap((k, before) -> k * ${STANDINGS.length} + multiIf(before = 0 AND NOT earlier, ${number("new")},
            before = k - 1 AND before != 0, ${number("returning")}, ${number("resurrected")}),
          present, arrayPushFront(arrayPopBack(present), 0)),
        arrayMap((k, after) -> if(after = k + 1, 0, (k + 1) * ${STANDINGS.length} + ${number("dormant")}),
          present, arrayPushBack(arrayPopFront(present), 0))
      ) AS stood
      WHERE interval >= 2 AND interval <= ${starts.length}`,
  );
}

const number = (standing: (typeof STANDINGS)[number]) => STANDINGS.indexOf(standing);
