import { z } from "zod";

/**
 * Who is in an experiment just now, by its variations' keys: members so far, those of the last ten minutes, their exposures, and
 * when the last was. Instants are ms; `now` is the asked program's. Who saw several variations, or one that is not listed, is in no arm.
 */
export const liveArmsSchema = z.object({
  arms: z.array(
    z.object({
      variation: z.string(),
      members: z.number(),
      recent: z.number(),
      exposures: z.number(),
      last: z.number().nullable(),
    }),
  ),
  inSeveral: z.number(),
  unlisted: z.number(),
  now: z.number(),
});
export type LiveArms = z.infer<typeof liveArmsSchema>;
