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
 * about, 1 the one before it), standing String. The scope must begin before the first event ever.
 */
export function accountedMembers(
  { starts, filter, granularity }: z.infer<typeof accountingAsked>,
  scope: Scope,
): Fragment {
  const [from = scope.period.from] = starts;
  return join(
    [activeUnits(scope, { unit: granularity, filter, from })],
    ([sql = ""]) => `
      SELECT person, stood.1 AS interval, stood.2 AS standing
      FROM (SELECT person, arrayMap(unit -> unit + 1, units) AS present, earlier FROM (${sql}) WHERE notEmpty(units))
      ARRAY JOIN arrayConcat(
        arrayMap((k, place) -> (k, multiIf(place > 1 AND present[place - 1] = k - 1, 'returning',
            place > 1 OR earlier, 'resurrected', 'new')), present, arrayEnumerate(present)),
        arrayMap((k, place) -> (k + 1, if(place < length(present) AND present[place + 1] = k + 1, '', 'dormant')),
          present, arrayEnumerate(present))
      ) AS stood
      WHERE stood.2 != '' AND stood.1 >= 2 AND stood.1 <= ${starts.length}`,
  );
}
