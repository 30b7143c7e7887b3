import { z } from "zod";
import { seedSchema, shareSchema } from "../flags/names";

const instant = z.iso.datetime({ offset: true });

/** A run of an experiment under one draw: when it began and ended, and from when on it covered how many. */
export const experimentPhase = z.strictObject({
  from: instant,
  to: instant.nullable(),
  seed: seedSchema,
  bucketVersion: z.number().int().min(0),
  coverage: z.array(z.strictObject({ at: instant, share: shareSchema })).min(1),
});
export type ExperimentPhase = z.infer<typeof experimentPhase>;

/**
 * The variation that flags follow after the end: for those the experiment covered, so that nobody gets another than
 * before unless they had a losing one, or for everybody it was meant for.
 */
export const experimentRelease = z.strictObject({
  variation: z.string(),
  to: z.enum(["covered", "everyone"]),
});
export type ExperimentRelease = z.infer<typeof experimentRelease>;
