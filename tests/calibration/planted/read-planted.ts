import type { Scorecard } from "#experiments/analysis/scorecard";
import { readScorecard } from "#experiments/analysis/read-scorecard";
import { experimentAssignment } from "#experiments/design/experiment-assignment";
import { experimentDesign } from "#experiments/design/experiment-design";
import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import { BEGAN, VARIATIONS } from "./planted-deeds";

const DAYS = 21;
const catalogued = (metric: string) => ({ kind: "catalogue", metric });
const began = new Date(BEGAN).toISOString();

/** What a planted experiment is measured by, each alone: what was before is taken off where there is anything to take off. */
const design = experimentDesign.parse({
  goals: ["purchase_conversion", "net_sales", "aov", "retention_d7"].map(catalogued),
  analysis: { correction: "none", cupedDays: 14 },
  plannedDays: DAYS,
});

/** Reads the scorecard of a planted experiment from its events, when all windows are over. */
export const readPlanted = (reader: Reader, project: Project, key: string): Promise<Scorecard> =>
  readScorecard(
    reader,
    { project, now: new Date(BEGAN + DAYS * 86_400_000), includeExcluded: false },
    {
      ...{ key, design },
      assignment: experimentAssignment.parse({
        seed: key,
        variations: VARIATIONS.map((name) => ({ key: name, name, weight: 1 / VARIATIONS.length })),
      }),
      phases: [
        { ...{ from: began, to: null, seed: key, bucketVersion: 0 }, coverage: [{ at: began, share: 1 }] },
      ],
    },
  );
