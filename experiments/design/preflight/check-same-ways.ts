import { audienceDeals } from "#queries/experiments/audience-deals";
import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import { compareArms } from "../../statistics/compare-arms";
import { armOf } from "../../arms/arm-of";
import { pastQuestions } from "../past-audience";
import type { ExperimentPlan } from "../plan-experiment";
import { chanceOfAtLeast } from "./chance-of-at-least";
import type { Check } from "./check";

const DEALS = 200;
const MOST_MEMBERS = 50_000;
/** What chance alone finds more rarely than this, is odd. */
const TOO_RARE = 0.001;

/**
 * An A/A test in retrospect: the audience of the past is dealt into halves again and again, and each time compared with itself.
 * A test that finds differences far more often than alpha, or hardly ever, does not fit this metric; most often because few
 * members bring most of it.
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
          .map((half) => armOf(measured, half, place));
        return control && treatment ? isDifferent({ control, treatment }, alpha) : null;
      }).filter((one) => one !== null);
      const found = told.filter((one) => one).length;
      const facts = { metric: name, deals: told.length, found, expected: alpha * told.length };
      checks.push({ key: "same-ways", state: isOdd(found, told.length, alpha) ? "warn" : "ok", facts });
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

/** Whether chance alone would so rarely find so many differences, or so few. */
function isOdd(found: number, deals: number, alpha: number): boolean {
  const [atLeast, more] = [found, found + 1].map((count) => chanceOfAtLeast(count, deals, alpha));
  return deals > 0 && Math.min(atLeast ?? 1, 1 - (more ?? 0)) < TOO_RARE;
}
