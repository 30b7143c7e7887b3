import { z } from "zod";

/**
 * What came in from one source since the books were opened, and what became of it, in lines:
 * `accepted = stored + duplicates + quarantined + inFlight + damaged + erased + difference`.
 *
 * `accepted` is the door's word; `stored` and `quarantined` are counted in the tables, `inFlight` in the spool.
 * `difference` above 0 means that lines are missing, below 0 that there are too many.
 */
export const balanceSchema = z.object({
  project: z.number(),
  source: z.string(),
  accepted: z.number(),
  stored: z.number(),
  duplicates: z.number(),
  quarantined: z.number(),
  inFlight: z.number(),
  damaged: z.number(),
  erased: z.number(),
  difference: z.number(),
});
export type Balance = z.infer<typeof balanceSchema>;
