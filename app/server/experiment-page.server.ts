import type { AppLoadContext } from "@remix-run/node";
import type { Check } from "#experiments/design/preflight/check";
import { nameOfMetric } from "#experiments/design/needed-events";
import { readPreflight } from "#experiments/design/preflight/read-preflight";
import type { ExperimentMetric } from "#experiments/design/experiment-metric";
import type { Who } from "#experiments/flags/change-project";
import { alarmsOf, readAlarms } from "#experiments/lifecycle/alarms";
import { releaseVariation } from "#experiments/lifecycle/end-experiment";
import { readExperimentLog } from "#experiments/lifecycle/experiment-log";
import { flagsNaming } from "#experiments/lifecycle/flags-naming";
import { archiveWithReport, endWithReport } from "#experiments/reports/end-with-report";
import { restartExperiment, startExperiment } from "#experiments/lifecycle/start-experiment";
import type { Project } from "#queries/project";
import type { ExperimentPageData } from "~/features/experiments/experiment-page-data";
import type { LifecycleForm } from "~/features/experiments/read-lifecycle-form";
import type { Language } from "~/i18n/languages";
import { EXPERIMENT_EDITORS, requireExperiment } from "./experiments.server";
import { readPreferences } from "./preferences.server";
import type { Membership } from "./project.server";
import { metricName, readShownScorecard } from "./shown-scorecard";
import { askedSplit, readToldApart } from "./told-apart.server";

const named =
  (language: Language) =>
  (metric: ExperimentMetric): ExperimentPageData["experiment"]["metrics"]["goals"][number] => ({
    name: metricName(metric, language),
    key: nameOfMetric(metric),
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
  const experiment = await requireExperiment(context, membership, params);
  const { key, name, status, assignment, design, phases, release, learning } = experiment;
  const seen = {
    ...{ project, includeExcluded: false },
    ...{ signal: request.signal, caller: "experiment page" },
  };
  const { language } = await readPreferences(request);
  const split = askedSplit(request);
  const [card, told, flags, log, alarms] = await Promise.all([
    readShownScorecard(context, seen, experiment, language),
    readToldApart(context, seen, experiment, { split, language }),
    flagsNaming(control.db, project.id, key),
    readExperimentLog(control, project.id, key),
    readAlarms(control, project.id),
  ]);
  const { variations, coverage, hashAttribute } = assignment;
  const { hypothesis, analysis, minimumEffect, decision, plannedDays, ramp, unit, exposure } = design;
  const say = named(language);
  const names = new Map(design.guardrails.map((metric) => [nameOfMetric(metric), say(metric).name]));
  return {
    project: { key: project.key, zone: project.zone, currency: project.currency },
    experiment: {
      ...{ key, name, status, hypothesis, learning, variations, coverage, hashAttribute },
      design: { analysis, minimumEffect, decision, plannedDays, ramp, unit, exposure },
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
    card,
    checks: status === "draft" ? readChecks(context, { project, key }) : null,
    told,
    alarms: alarmsOf(experiment, alarms).map(({ about, at }) => ({
      at: at.getTime(),
      about: about.of === "shares" ? about : { ...about, metric: names.get(about.metric) ?? about.metric },
    })),
    flags: flags.map((flag) => flag.key),
    log: log.map(({ at, ...entry }) => ({ ...entry, at: at.getTime() })),
    mayEdit: EXPERIMENT_EDITORS.includes(role),
    language,
    now: clock().getTime(),
  };
}

/** What is looked at before an experiment starts. It is read beside the page, which does not wait for it. */
async function readChecks(
  { services }: AppLoadContext,
  of: { project: Project; key: string },
): Promise<Check[]> {
  const { checks } = await readPreflight(services, { ...of, now: services.clock() });
  return checks;
}

/** Does to an experiment what a form of its page asks for. @throws FlagError */
export async function followForm(
  { services }: AppLoadContext,
  who: Who,
  { project, key }: { project: Project; key: string },
  asked: LifecycleForm,
): Promise<void> {
  const { control } = services;
  const ending = { ...who, project };
  const release =
    "variation" in asked && asked.variation !== null ? { variation: asked.variation, to: asked.to } : null;
  switch (asked.intent) {
    case "start":
      await startExperiment(control, who, key);
      break;
    case "restart":
      await restartExperiment(control, who, key);
      break;
    case "archive":
      await archiveWithReport(services, ending, { key, learning: asked.learning });
      break;
    case "stop":
      await endWithReport(services, ending, { key, release });
      break;
    case "release":
      await releaseVariation(control, who, { key, release });
  }
}
