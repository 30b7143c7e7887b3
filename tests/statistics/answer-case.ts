import { z } from "zod";
import { ab } from "./kinds/ab";
import { adjustedCi } from "./kinds/adjusted-ci";
import { bandit } from "./kinds/bandit";
import { correction } from "./kinds/correction";
import type { Kind } from "./kinds/define-kind";
import { endToEnd } from "./kinds/end-to-end";
import { midExperimentPower } from "./kinds/mid-experiment-power";
import { power } from "./kinds/power";
import { srm } from "./kinds/srm";
import { issueOf, type VectorCase } from "./read-vectors";

const KINDS: Record<VectorCase["kind"], Kind> = {
  ab,
  srm,
  correction,
  adjusted_ci: adjustedCi,
  power,
  mid_experiment_power: midExperimentPower,
  bandit,
  end_to_end: endToEnd,
};

/**
 * What the library says to a case, in the reference's shape.
 *
 * @throws Error with a sentence if the case is malformed, RangeError if the library will not have what it asks
 */
export function answerCase(of: VectorCase): unknown {
  try {
    return KINDS[of.kind](of);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const reason = error instanceof z.ZodError ? issueOf(error) : error instanceof Error ? error.message : "";
    throw new Error(`The case "${of.name}" does not follow the schema: ${reason}`, { cause: error });
  }
}
