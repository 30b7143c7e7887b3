import { adjustPValues } from "#experiments/statistics/corrections/adjust-p-values";
import type { Random } from "#ingest/simulator/chance/random";
import { drawn, proportionOf } from "../drawn";
import { ALPHA, judged } from "../judged";
import { scenario } from "../scenario";

const GOALS = 5;
/** Enough for a relative difference to be normal also at a fifth of alpha; of 1,500 it errs in some 6 % instead of 5. */
const MEMBERS = 6000;

function chanceOf(random: Random): number {
  const arm = () => proportionOf(drawn(MEMBERS, () => random.chance(0.2)));
  const estimate = judged(arm(), arm());
  if (estimate.engine !== "frequentist") throw new Error("goals are tested");
  return estimate.p;
}

/** Five goals that nothing changed. */
export const severalGoals = scenario({
  name: "five goals, none of them changed",
  claims: {
    "one is found, corrected by Holm": { is: "at most", rate: ALPHA },
    "one is found, uncorrected": { is: "rate", rate: 1 - (1 - ALPHA) ** GOALS },
  },
  play: (random) => {
    const values = drawn(GOALS, () => chanceOf(random));
    return {
      "one is found, corrected by Holm": adjustPValues(values, "holm").some((p) => p < ALPHA),
      "one is found, uncorrected": values.some((p) => p < ALPHA),
    };
  },
});
