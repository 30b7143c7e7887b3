import type { SumsRow } from "#queries/experiments/metric-sums";
import { betterOf } from "../design/as-member-metric";
import type { ExperimentDesign } from "../design/experiment-design";
import type { Analysed, Span } from "./analysed";
import { armsBy } from "./arms-by";
import { compareMetric, methodOf, valueOf } from "./compare-metric";
import { courseOf } from "./course";
import { effectsOf } from "./effect";
import { judgeGuardrail } from "./judge-guardrail";
import { powerSoFar } from "./power-so-far";
import { metricsOf } from "./read-sums";
import type { MetricCard } from "./scorecard";

const roleAt = ({ goals, secondary }: ExperimentDesign, place: number): MetricCard["role"] => {
  if (place < goals.length) return "goal";
  return place < goals.length + secondary.length ? "secondary" : "guardrail";
};

/** A guardrail that is read before its time is read again and again, so it is judged as if it were. */
const guardrailMethod = (design: ExperimentDesign, span: Span, better: "up" | "down") =>
  methodOf(design, {
    better,
    alpha: 2 * design.analysis.alpha,
    isWatched: design.analysis.looks === "sequential" || span.now < span.plannedEnd,
  });

/** The cards of all metrics; the effects on goals are read as one family, as each of the others alone. */
export function metricCards(analysed: Analysed, rows: readonly SumsRow[], span: Span): MetricCard[] {
  const { design } = analysed;
  const ofAll = rows.filter(({ value }) => value === null);
  const all = metricsOf(analysed).map((metric, place) => {
    const better = betterOf(metric);
    const arms = armsBy(analysed, ofAll, metric, place);
    const compared = compareMetric(arms, methodOf(design, { better }));
    return { metric, role: roleAt(design, place), better, arms, compared };
  });
  const goals = all.filter(({ role }) => role === "goal");
  const family = goals.flatMap(({ better, compared }) => compared.map((one) => ({ compared: one, better })));
  const corrected = effectsOf(family, design.analysis);
  return all.map(({ metric, role, better, arms, compared }, place) => {
    const [control, ...treatments] = arms;
    const effects =
      role === "goal"
        ? corrected.splice(0, compared.length)
        : effectsOf(
            compared.map((one) => ({ compared: one, better })),
            { ...design.analysis, correction: "none" },
          );
    const units = (at: number) => (control?.arm.n ?? 0) + (treatments[at]?.arm.n ?? 0);
    const powers = compared.flatMap(
      (one, at) => powerSoFar(one, { design, units: units(at), tests: family.length, days: span.days }) ?? [],
    );
    const guarded = role === "guardrail" ? compareMetric(arms, guardrailMethod(design, span, better)) : [];
    return {
      ...{ role, metric, better, effects },
      arms: arms.map(({ variation, arm }, at) => ({
        ...{ variation, n: arm.n, value: valueOf(arm) },
        steps: ofAll.find((row) => row.arm === at + 1)?.steps[place] ?? [],
      })),
      power: role === "goal" ? powers : [],
      states: guarded.map((one) => ({
        variation: one.variation,
        state: judgeGuardrail(one, better, design.decision.guardrailMargin),
      })),
      course: courseOf(analysed, rows, metric, place),
    };
  });
}
