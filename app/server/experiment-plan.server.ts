import type { AppLoadContext } from "@remix-run/node";
import { planExperiment } from "#experiments/design/plan-experiment";
import { readMeant } from "#experiments/design/read-meant";
import { designMetrics } from "#experiments/design/design-metrics";
import { nameOfMetric } from "#experiments/design/needed-events";
import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import type { PlanAnswer } from "~/features/experiments/plan-answer";
import { readDesignForm } from "~/features/experiments/read-experiment-form";
import type { Language } from "~/i18n/languages";
import { metricName } from "./shown-scorecard";

/** What the past says of the design in a form, before it is kept; asks no more once `signal` says that nobody waits. */
export async function planForm(
  { services }: Pick<AppLoadContext, "services">,
  { project, language, signal }: { project: Project; language: Language; signal: AbortSignal },
  form: FormData,
): Promise<PlanAnswer> {
  const { control, warehouse, clock } = services;
  const written = readDesignForm(form);
  if ("problems" in written) return { kind: "incomplete", problems: written.problems };
  const { assignment, design } = written;
  const reader: Reader = { read: (question) => warehouse.read({ ...question, signal }) };
  const meant = await readMeant(control.db, project.id, assignment);
  const asked = { project, now: clock(), assignment, design, meant };
  const { members, perWeek, untold, metrics } = await planExperiment(reader, asked);
  const names = new Map(
    designMetrics(design).map(({ metric }) => [nameOfMetric(metric), metricName(metric, language)]),
  );
  const { plannedDays, minimumEffect } = design;
  return {
    ...{ kind: "plan", members, perWeek, untold, plannedDays, minimumEffect },
    metrics: metrics.map((metric) => ({
      name: names.get(metric.name) ?? metric.name,
      role: metric.role,
      plan: metric.kind === "planned" ? metric.plan : { why: metric.why },
    })),
  };
}
