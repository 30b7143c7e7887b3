import { z } from "zod";
import { tiesRow } from "#queries/experiments/arm-ties";
import { exposureCount } from "#queries/experiments/exposure-counts";
import { sumsRow } from "#queries/experiments/metric-sums";
import { experimentAssignment } from "../design/experiment-assignment";
import { experimentDesign } from "../design/experiment-design";
import { experimentPhase } from "../design/experiment-phase";

/**
 * All that an experiment's scorecard is worked out from, as it can be kept: what was designed, when it was looked at, and the
 * sums over its members; nothing of a single member.
 *
 * - `sums`   see metric-sums.ts: of all, and but for clusters by the day of exposure
 * - `counts` see exposure-counts.ts
 */
export const evidenceSchema = z.strictObject({
  experiment: z.strictObject({
    key: z.string(),
    assignment: experimentAssignment,
    design: experimentDesign,
    phases: z.array(experimentPhase),
  }),
  /** instant, ms since 1970 */
  now: z.number(),
  sums: z.array(sumsRow),
  counts: z.array(exposureCount),
  ties: tiesRow,
});
export type Evidence = z.infer<typeof evidenceSchema>;
