import type { AppLoadContext } from "@remix-run/node";
import type { Analysed, Seen } from "#experiments/analysis/analysed";
import type { Effect } from "#experiments/analysis/effect";
import type { CoursePoint } from "#experiments/analysis/course";
import { readScorecard } from "#experiments/analysis/read-scorecard";
import type { Scorecard } from "#experiments/analysis/scorecard";
import { scorecardOf } from "#experiments/analysis/scorecard-of";
import { readReports } from "#experiments/reports/read-reports";
import type { ExperimentMetric } from "#experiments/design/experiment-metric";
import type { Experiment } from "#experiments/lifecycle/find-experiment";
import { catalogue } from "#queries/metrics/catalogue";
import type { MetricUnit } from "#queries/metrics/metric";
import type { ShownCourse, ShownEffect, ShownScorecard } from "~/features/experiments/scorecard-data";
import type { Language } from "~/i18n/languages";

/** What a metric is called. */
export const metricName = (metric: ExperimentMetric, language: Language): string =>
  metric.kind === "catalogue" ? catalogue[metric.metric].label[language] : metric.name;

/** In what a metric's values are told. */
export function unitOf(metric: ExperimentMetric): MetricUnit {
  switch (metric.kind) {
    case "proportion":
    case "retention":
    case "funnel":
      return "share";
    case "mean":
    case "quantile":
      return metric.of === "money" ? "money" : "number";
    case "ratio":
      return metric.numerator.of === "money" && metric.denominator.of === null ? "money" : "number";
    case "catalogue":
      return perMember(catalogue[metric.metric].unit, metric.metric);
  }
}

/** Counts of members are shares of those exposed in an experiment, counts of orders are orders per member. */
function perMember(unit: MetricUnit, metric: string): MetricUnit {
  if (unit === "members") return "share";
  return unit === "orders" && metric !== "orders" ? "number" : unit;
}

/** An effect as pages tell it. */
export function shownEffect({ variation, relative, absolute, p, interval, points }: Effect): ShownEffect {
  const isRelative = !(relative.kind === "insufficient" && relative.reason === "zero-baseline");
  const comparison = isRelative ? relative : absolute;
  const told = comparison.kind === "estimate" ? comparison : null;
  return {
    ...{ variation, p, interval, points, isRelative },
    estimate: told?.estimate ?? null,
    why: comparison.kind === "insufficient" ? comparison.reason : null,
    chanceToWin: told?.engine === "bayesian" ? told.chanceToWin : null,
  };
}

/** The course of each treatment; what cannot be told on a day is missing on it. */
const coursesOf = (course: readonly CoursePoint[]): ShownCourse[] =>
  (course.at(-1)?.effects ?? []).map(({ variation }) => ({
    variation,
    points: course.map(({ day, effects }) => {
      const relative = effects.find((one) => one.variation === variation)?.relative;
      if (relative?.kind !== "estimate") return { day, effect: null };
      return { day, effect: { estimate: relative.estimate, interval: relative.interval } };
    }),
  }));

/** A scorecard as its page shows it. */
const shownScorecard = (
  { arms, health, verdict, span, metrics }: Scorecard,
  language: Language,
): ShownScorecard => ({
  ...{ arms, health, verdict, span },
  metrics: metrics.map(({ metric, effects, course, ...card }) => ({
    ...card,
    name: metricName(metric, language),
    unit: unitOf(metric),
    effects: effects.map(shownEffect),
    courses: card.role === "goal" ? coursesOf(course) : [],
  })),
});

/** What an experiment showed, as its page tells it: as it was kept if it was put away. Null before it began. */
export async function readShownScorecard(
  { services }: AppLoadContext,
  seen: Omit<Seen, "now">,
  experiment: Experiment,
  language: Language,
): Promise<ShownScorecard | null> {
  if (experiment.phases.length === 0) return null;
  if (experiment.status === "archived") {
    const kept = (await readReports(services.control, seen.project.id, experiment.key)).at(-1);
    if (kept !== undefined) return shownScorecard(scorecardOf(kept.evidence), language);
  }
  return liveScorecard({ services }, seen, experiment, language);
}

/** What an experiment that has begun shows by now. */
export async function liveScorecard(
  { services }: Pick<AppLoadContext, "services">,
  seen: Omit<Seen, "now">,
  experiment: Analysed,
  language: Language,
): Promise<ShownScorecard> {
  const card = await readScorecard(services.warehouse, { ...seen, now: services.clock() }, experiment);
  return shownScorecard(card, language);
}
