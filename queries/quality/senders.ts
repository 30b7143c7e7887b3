import { z } from "zod";
import { defineQuery } from "#queries/define-query";

/**
 * Each program that ever sent events: when it was first and last heard of, and how much of it arrived on the scope's
 * days. `library` and `version` are "" where events do not say. Reads arrivals_seen.
 */
export const senders = defineQuery({
  name: "quality/senders",
  reads: ["arrivals_seen"],
  params: z.object({}),
  example: {},
  row: z.object({
    source: z.string(),
    library: z.string(),
    version: z.string(),
    firstSeen: z.string(),
    lastSeen: z.string(),
    events: z.coerce.number(),
  }),
  sql: `
    SELECT source, library, version, toString(min(first)) AS firstSeen, toString(max(last)) AS lastSeen,
      sumIf(events, quarter >= {from_time:DateTime64(3, 'UTC')} AND quarter < {to_time:DateTime64(3, 'UTC')}) AS events
    FROM arrivals_seen
    GROUP BY source, library, version
    ORDER BY max(last) DESC, source, library, version`,
});
