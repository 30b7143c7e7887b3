import { audienceDeals } from "#queries/experiments/audience-deals";
import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import { compareArms } from "../../statistics/compare-arms";
import { metricArm, sumsAt } from "../metric-arm";
import { pastQuestions } from "../past-audience";
import type { ExperimentPlan } from "../plan-experiment";
import type { Check } from "./check";

const DEALS = 100;
const MOST_MEMBERS = 50_000;
/** So rarely would chance alone find differences so often. */
const TOO_RARE = 0.001;

/**
 * An A/A test in retrospect: the audience of the past is dealt into halves again and again, and each time compared with itself.
 * A test that finds differences far more often than alpha does not fit this metric, perhaps because few members bring most of
 * it.
 */
export async function checkSameWays(
  reader: Reader,
  project: Project,
  { plan, alpha }: { plan: ExperimentPlan; alpha: number },
): Promise<Check[]> {
  const goals = plan.metrics.flatMap((one) =>
    one.kind === "planned" && one.role === "goal" ? { name: one.name, measured: one.measured } : [],
  );
  const checks: Check[] = [];
  for (const { of, scope, asked } of pastQuestions(project, plan.audience, {
    metrics: goals,
    beforeDays: 0,
  })) {
    const halves = await audienceDeals(reader, scope, { ...asked, deals: DEALS, most: MOST_MEMBERS });
    of.forEach(({ name, measured }, place) => {
      const told = Array.from({ length: DEALS }, (_, deal) => {
        const [control, treatment] = halves
          .filter((half) => half.deal === deal)
          .map((half) => metricArm(measured, sumsAt(half, place)));
        return control && treatment ? isDifferent({ control, treatment }, alpha) : null;
      }).filter((one) => one !== null);
      const found = told.filter((one) => one).length;
      const isOff = told.length > 0 && chanceOfAtLeast(found, told.length, alpha) < TOO_RARE;
      const facts = { metric: name, deals: told.length, found, expected: alpha * told.length };
      checks.push({ key: "same-ways", state: isOff ? "warn" : "ok", facts });
    });
  }
  return checks;
}

/** Whether a comparison finds a difference; null if there is none to be made. */
function isDifferent(pair: Parameters<typeof compareArms>[0], alpha: number): boolean | null {
  const method = { engine: "frequentist", alpha, alternative: "either" } as const;
  const found = compareArms(pair, { difference: { kind: "absolute" }, method });
  return found.kind === "estimate" && found.engine === "frequentist" ? found.p < alpha : null;
}

/** How often at least so many of `trials` succeed, each with the chance `p`: the binomial distribution's upper tail. */
export function chanceOfAtLeast(successes: number, trials: number, p: number): number {
  let chance = (1 - p) ** trials;
  let below = 0;
  for (let count = 0; count < successes; count += 1) {
    below += chance;
    chance *= ((trials - count) / (count + 1)) * (p / (1 - p));
  }
  return Math.max(0, 1 - below);
}
