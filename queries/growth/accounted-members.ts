import { z } from "zod";
import { filterSchema } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";
import { measuredEvents } from "#queries/trends/measured-events";
import { ANY_ACTIVE } from "#queries/filters/filter";

/** Where members stand in an interval against those before it; see docs/analyses/growth-accounting.md. */
export const STANDINGS = ["new", "returning", "resurrected", "dormant"] as const;

/** `starts` are the first days of the intervals in a row, the first of them the one before those asked about. */
export const accountingAsked = z.object({
  starts: z.array(z.iso.date()).min(2),
  filter: filterSchema.optional(),
});

export const EXAMPLE_ACCOUNTING = { starts: ["2026-03-02", "2026-03-09"] };

/**
 * Where each member stands in each interval: a SELECT of person UInt64, interval UInt32 (2 is the first that is asked
 * about, 1 the one before it), standing String. The scope must begin before the first event ever.
 */
export function accountedMembers({ starts, filter }: z.infer<typeof accountingAsked>): Fragment {
  const active = measuredEvents({ events: [{ event: ANY_ACTIVE }], measure: "members" }, undefined, filter);
  const built = join(
    [active],
    ([sql = ""]) => `
      SELECT person, stood.1 AS interval, stood.2 AS standing
      FROM (
        SELECT person, arraySort(groupUniqArray(arrayCount(start -> start <= day, {starts:Array(Date)}))) AS present
        FROM (${sql})
        GROUP BY person
      )
      ARRAY JOIN arrayConcat(
        arrayMap(k -> (k, multiIf(k = present[1], 'new', has(present, k - 1), 'returning', 'resurrected')),
          arrayFilter(k -> k >= 2, present)),
        arrayMap(k -> (k + 1, 'dormant'),
          arrayFilter(k -> k >= 1 AND k < length({starts:Array(Date)}) AND NOT has(present, k + 1), present))
      ) AS stood`,
  );
  return { ...built, params: { ...built.params, starts } };
}
