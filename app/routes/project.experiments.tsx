import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readHoldouts } from "#experiments/flags/holdouts";
import { readAlarms } from "#experiments/lifecycle/alarms";
import { readExperiments } from "#experiments/lifecycle/find-experiment";
import { portfolioOf } from "#experiments/reports/portfolio";
import { readReports } from "#experiments/reports/read-reports";
import { ExperimentsPage } from "~/features/experiments/experiments-page";
import type { ExperimentsPageData } from "~/features/experiments/experiments-page-data";
import { Failure } from "~/frame/failure";
import { EXPERIMENT_EDITORS, listedExperiment } from "~/server/experiments.server";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { metricName } from "~/server/shown-scorecard";

/** For members of the project: its experiments. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project, role } = await requireProject(request, context, params["project"]);
  const { control, clock } = context.services;
  const search = new URL(request.url).searchParams.get("search")?.trim() ?? "";
  const [experiments, alarms, reports, holdouts, { language }] = await Promise.all([
    readExperiments(control, project.id),
    readAlarms(control, project.id),
    readReports(control, project.id),
    readHoldouts(control, project.id),
    readPreferences(request),
  ]);
  const released = new Map(experiments.map(({ key, release }) => [key, release?.variation ?? null]));
  const { goals, ...portfolio } = portfolioOf(reports, released);
  const sought = search.toLowerCase();
  const page: ExperimentsPageData = {
    project: { key: project.key, zone: project.zone },
    experiments: experiments
      .map((experiment) => listedExperiment(experiment, alarms))
      .filter(({ key, name, hypothesis, learning }) =>
        [key, name, hypothesis, learning].join("\n").toLowerCase().includes(sought),
      ),
    all: experiments.length,
    search,
    portfolio: {
      ...portfolio,
      goals: goals.map(({ metric, ...goal }) => ({ ...goal, name: metricName(metric, language) })),
    },
    holdouts: holdouts.map(({ key, name, endedAt }) => ({ key, name, ended: endedAt !== null })),
    mayEdit: EXPERIMENT_EDITORS.includes(role),
    language,
    now: clock().getTime(),
  };
  return page;
}

export default function ExperimentsRoute() {
  return <ExperimentsPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
