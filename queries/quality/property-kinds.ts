import { z } from "zod";
import { VALUE_KINDS } from "#store/events/value-kind";
import { defineQuery } from "#queries/define-query";

/** Which properties each event came with and of what kinds, and when each was first and last seen. Reads properties_met. */
export const propertyKinds = defineQuery({
  name: "quality/property-kinds",
  reads: ["properties_met"],
  params: z.object({}),
  example: {},
  row: z.object({
    event: z.string(),
    property: z.string(),
    kind: z.enum(VALUE_KINDS),
    firstSeen: z.string(),
    lastSeen: z.string(),
  }),
  sql: `
    SELECT event, property, kind, toString(first) AS firstSeen, toString(last) AS lastSeen
    FROM properties_met
    ORDER BY event, property, first`,
});
