import { z } from "zod";
import { defineQuery } from "#queries/define-query";

/** What was spent on the scope's days as it was entered, the latest days first; `entries` is how many there are in all. */
export const spendEntries = defineQuery({
  name: "acquisition/spend-entries",
  reads: ["spend"],
  params: z.object({ most: z.number().int().positive() }),
  example: { most: 10 },
  row: z.object({
    day: z.string(),
    channel: z.string(),
    campaign: z.string(),
    amount: z.string(),
    entries: z.coerce.number(),
  }),
  sql: `
    SELECT toString(day) AS day, channel, campaign, toString(amount) AS amount, count() OVER () AS entries
    FROM spend
    ORDER BY day DESC, channel, campaign
    LIMIT {most:UInt32}`,
});
