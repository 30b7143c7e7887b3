import type { Analysed } from "../analysis/analysed";
import { experimentAssignment } from "../design/experiment-assignment";
import { experimentDesign } from "../design/experiment-design";
import { HELD, holdoutKey, OPEN } from "../flags/compile-holdout";

/** A holdout as it is kept; see flags/holdouts.ts. */
interface Holdout {
  key: string;
  share: number;
  hashAttribute: string;
  beganAt: Date;
  endedAt: Date | null;
}

const WINDOW_DAYS = 90;
const PLANNED_DAYS = 180;

/**
 * A holdout as an experiment of its own: those who are held are the control, and what the others have more is what all the
 * experiments did together. It is read at any time, over the 90 days after a member was first seen.
 */
export function holdoutExperiment({ key, share, hashAttribute, beganAt, endedAt }: Holdout): Analysed {
  const catalogued = (metric: string) => ({ kind: "catalogue", metric, windowDays: WINDOW_DAYS });
  const from = beganAt.toISOString();
  return {
    key: holdoutKey(key),
    assignment: experimentAssignment.parse({
      seed: holdoutKey(key),
      hashAttribute,
      variations: [
        { key: HELD, name: HELD, weight: share },
        { key: OPEN, name: OPEN, weight: 1 - share },
      ],
    }),
    design: experimentDesign.parse({
      goals: [catalogued("net_sales"), catalogued("purchase_conversion")],
      secondary: [catalogued("orders"), catalogued("retention_d30")],
      analysis: { looks: "sequential" },
      plannedDays: PLANNED_DAYS,
    }),
    phases: [
      {
        ...{ from, to: endedAt?.toISOString() ?? null, seed: holdoutKey(key), bucketVersion: 0 },
        coverage: [{ at: from, share: 1 }],
      },
    ],
  };
}
