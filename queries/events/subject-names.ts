import { z } from "zod";
import { defineQuery } from "#queries/define-query";

/**
 * Every property and trait that was ever sent to the project and every experiment somebody was exposed to, as subjects of
 * filters, by name. Reads properties_met, traits and variants.
 */
export const subjectNames = defineQuery({
  name: "events/subject-names",
  reads: ["properties_met", "traits", "variants"],
  params: z.object({}),
  example: {},
  row: z.object({ subject: z.string() }),
  sql: `
    SELECT subject FROM (
      SELECT DISTINCT concat('property.', property) AS subject FROM properties_met WHERE event NOT IN ('$identify', '$group', '$alias')
      UNION ALL
      SELECT DISTINCT concat('trait.', trait) AS subject FROM traits
      UNION ALL
      SELECT DISTINCT concat('variant.', experiment) AS subject FROM variants
    )
    ORDER BY subject
    LIMIT 1000`,
});
