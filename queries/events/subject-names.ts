import { z } from "zod";
import { defineQuery } from "#queries/define-query";

/** Every property and trait that was ever sent to the project, as subjects of filters, by name. Reads properties_met and traits. */
export const subjectNames = defineQuery({
  name: "events/subject-names",
  reads: ["properties_met", "traits"],
  params: z.object({}),
  example: {},
  row: z.object({ subject: z.string() }),
  sql: `
    SELECT subject FROM (
      SELECT DISTINCT concat('property.', property) AS subject FROM properties_met WHERE event NOT IN ('$identify', '$group', '$alias')
      UNION ALL
      SELECT DISTINCT concat('trait.', trait) AS subject FROM traits
    )
    ORDER BY subject
    LIMIT 1000`,
});
