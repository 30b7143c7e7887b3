import type { AppLoadContext } from "@remix-run/node";
import type { ExperimentMetric } from "#experiments/design/experiment-metric";
import type { Who } from "#experiments/flags/change-project";
import { archiveExperiment, releaseVariation, stopExperiment } from "#experiments/lifecycle/end-experiment";
import { readExperimentLog } from "#experiments/lifecycle/experiment-log";
import { flagsNaming } from "#experiments/lifecycle/flags-naming";
import { restartExperiment, startExperiment } from "#experiments/lifecycle/start-experiment";
import { catalogue } from "#queries/metrics/catalogue";
import type { ExperimentPageData } from "~/features/experiments/experiment-page-data";
import type { LifecycleForm } from "~/features/experiments/read-lifecycle-form";
import type { Language } from "~/i18n/languages";
import { EXPERIMENT_EDITORS, requireExperiment } from "./experiments.server";
import { readPreferences } from "./preferences.server";
import type { Membership } from "./project.server";

const named =
  (language: Language) =>
  (metric: ExperimentMetric): ExperimentPageData["experiment"]["metrics"]["goals"][number] => ({
    name: metric.kind === "catalogue" ? catalogue[metric.metric].label[language] : metric.name,
    kind: metric.kind,
    windowDays: metric.windowDays,
  });

/** All that the page of an experiment shows. @throws 404 when there is none of this key */
export async function readExperimentPage(
  request: Request,
  context: AppLoadContext,
  membership: Membership,
  params: Readonly<Record<string, string | undefined>>,
): Promise<ExperimentPageData> {
  const { project, role } = membership;
  const { control, clock } = context.services;
  const { key, name, status, assignment, design, phases, release, learning } = await requireExperiment(
    context,
    membership,
    params,
  );
  const [flags, log, { language }] = await Promise.all([
    flagsNaming(control.db, project.id, key),
    readExperimentLog(control, project.id, key),
    readPreferences(request),
  ]);
  const { variations, coverage, hashAttribute } = assignment;
  const { hypothesis, analysis, minimumEffect, decision, plannedDays, ramp, unit, exposure } = design;
  const say = named(language);
  return {
    project: { key: project.key, zone: project.zone, currency: project.currency },
    experiment: {
      ...{ key, name, status, hypothesis, learning, variations, coverage, hashAttribute },
      ...{ analysis, minimumEffect, decision, plannedDays, ramp, unit, exposure },
      released: release?.variation ?? null,
      metrics: {
        goals: design.goals.map(say),
        guardrails: design.guardrails.map(say),
        secondary: design.secondary.map(say),
      },
      phases: phases.map((phase) => ({
        from: Date.parse(phase.from),
        to: phase.to === null ? null : Date.parse(phase.to),
        coverage: phase.coverage.map((step) => ({ at: Date.parse(step.at), share: step.share })),
      })),
    },
    flags: flags.map((flag) => flag.key),
    log: log.map(({ at, ...entry }) => ({ ...entry, at: at.getTime() })),
    mayEdit: EXPERIMENT_EDITORS.includes(role),
    language,
    now: clock().getTime(),
  };
}

/** Does to an experiment what a form of its page asks for. @throws FlagError */
export function followForm(
  { services }: AppLoadContext,
  who: Who,
  key: string,
  asked: LifecycleForm,
): Promise<number> {
  const { control } = services;
  const release =
    "variation" in asked && asked.variation !== null ? { variation: asked.variation, to: asked.to } : null;
  switch (asked.intent) {
    case "start":
      return startExperiment(control, who, key);
    case "restart":
      return restartExperiment(control, who, key);
    case "archive":
      return archiveExperiment(control, who, { key, learning: asked.learning });
    case "stop":
      return stopExperiment(control, who, { key, release });
    case "release":
      return releaseVariation(control, who, { key, release });
  }
}
