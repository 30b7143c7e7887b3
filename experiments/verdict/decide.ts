import type { Scorecard } from "../analysis/scorecard";
import type { ExperimentDesign } from "../design/experiment-design";
import { judgeTreatment, longest, type Standing } from "./judge-treatment";
import { reasonsForDoubt } from "./reasons-for-doubt";
import type { Reason, Verdict } from "./verdict";

/** With fewer members in an arm nothing is decided. */
const FEWEST_MEMBERS = 100;

/**
 * What is to be done, by the rule that the design fixed before the experiment began:
 *
 * 1. What makes the numbers doubtful comes before any of them: not to be trusted.
 * 2. If every treatment harms a guardrail: do not ship. This does not wait for anything.
 * 3. Without goals, with too few members, or before the end of an experiment made for one look: keep running.
 * 4. A treatment that meets its goals, makes none worse and keeps its guardrails: ship, the best of them.
 * 5. If every treatment makes something worse: do not ship.
 * 6. A treatment that meets its goals while a guardrail's margin is open, or an experiment that would not find its
 *    minimum effect yet: keep running, but not beyond as many days again as were planned. Otherwise: do not ship.
 */
export function decide(design: ExperimentDesign, card: Omit<Scorecard, "verdict">): Verdict {
  const { span, metrics, health } = card;
  const doubts = reasonsForDoubt(health);
  if (doubts.length > 0) return verdict("not to be trusted", doubts);

  const standings = card.arms.slice(1).map(({ variation }) => judgeTreatment(variation, design, metrics));
  const harm = standings.map(({ against }) => against.filter(({ code }) => code === "guardrail-harmed"));
  if (harm.length > 0 && harm.every((reasons) => reasons.length > 0)) {
    return verdict("do not ship", harm.flat());
  }
  const early = tooEarly(design, card);
  if (early.length > 0) return verdict("keep running", early);

  const [best] = standings
    .filter(({ meetsGoals, against, open }) => meetsGoals && against.length === 0 && open.length === 0)
    .toSorted((one, other) => other.lift - one.lift);
  if (best) {
    const { variation, better } = best;
    return verdict("ship", [{ code: "goals-better", metrics: better, variation }], variation);
  }
  if (standings.every(({ against }) => against.length > 0)) {
    return verdict(
      "do not ship",
      standings.flatMap(({ against }) => against),
    );
  }
  return whetherToWait(
    design,
    standings.filter(({ against }) => against.length === 0),
    span,
  );
}

const verdict = (word: Verdict["word"], reasons: Reason[], variation: string | null = null): Verdict => ({
  word,
  variation,
  reasons,
});

function tooEarly(
  { goals, analysis }: ExperimentDesign,
  { arms, span }: Omit<Scorecard, "verdict">,
): Reason[] {
  const reasons: Reason[] = [];
  if (goals.length === 0) reasons.push({ code: "no-goals" });
  const fewest = Math.min(...arms.map(({ members }) => members));
  if (fewest < FEWEST_MEMBERS) reasons.push({ code: "too-few-members", fewest, wanted: FEWEST_MEMBERS });
  if (analysis.looks === "fixed" && span.now < span.plannedEnd) {
    reasons.push({ code: "read-early", until: span.plannedEnd });
  }
  return reasons;
}

/** Nothing is decided for the treatments that are left: is it worth waiting? */
function whetherToWait(
  { analysis, plannedDays }: ExperimentDesign,
  standings: readonly Standing[],
  { days, now, plannedEnd }: Scorecard["span"],
): Verdict {
  const mayWait = (daysLeft: number | null) =>
    now < plannedEnd || (daysLeft !== null && days + daysLeft <= 2 * plannedDays);
  const met = standings.filter(({ meetsGoals }) => meetsGoals);
  if (met.length > 0) {
    return verdict(
      mayWait(0) ? "keep running" : "do not ship",
      met.flatMap(({ open }) => open),
    );
  }
  const power = Math.min(...standings.map((one) => one.power));
  if (power >= analysis.power) return verdict("do not ship", [{ code: "no-effect", power }]);
  const daysLeft = longest(standings.map((one) => one.daysLeft));
  return verdict(mayWait(daysLeft) ? "keep running" : "do not ship", [
    { code: "underpowered", power, daysLeft },
  ]);
}
