import type { AppLoadContext } from "@remix-run/node";
import { CATALOGUE_METRICS } from "#experiments/design/catalogue-metrics";
import { experimentAssignment } from "#experiments/design/experiment-assignment";
import { experimentDesign } from "#experiments/design/experiment-design";
import { readHoldouts } from "#experiments/flags/holdouts";
import { readNamespaces } from "#experiments/flags/namespaces";
import { readGroups } from "#experiments/flags/saved-groups";
import { FlagError } from "#experiments/flags/flag-error";
import { type Alarm, alarmsOf } from "#experiments/lifecycle/alarms";
import { type Experiment, findExperiment } from "#experiments/lifecycle/find-experiment";
import { catalogue, METRIC_KEYS } from "#queries/metrics/catalogue";
import type { Role } from "#store/postgres/schema";
import type { ExperimentFormData, WrittenExperiment } from "~/features/experiments/experiment-form-data";
import type { ListedExperiment } from "~/features/experiments/experiments-page-data";
import { SEED_OF_KEY } from "~/features/experiments/read-experiment-form";
import { readChoices } from "./analysis-page.server";
import { readPreferences } from "./preferences.server";
import type { Membership } from "./project.server";
import { readFrame } from "./view.server";

/** Who makes, starts and ends experiments; every member of the project may look at them. */
export const EXPERIMENT_EDITORS: readonly Role[] = ["owner", "operator"];

/** The experiment that an address names. @throws 404 when there is none of this key */
export async function requireExperiment(
  { services }: AppLoadContext,
  { project }: Pick<Membership, "project">,
  params: Readonly<Record<string, string | undefined>>,
): Promise<Experiment> {
  try {
    return await findExperiment({ db: services.control.db, project: project.id }, params["experiment"] ?? "");
  } catch (error) {
    if (error instanceof FlagError && error.code === "unknown") {
      throw new Response(null, { status: 404, statusText: "Not Found" });
    }
    throw error;
  }
}

/** An experiment as the board lists it. @param alarms those of the project's experiments */
export function listedExperiment(experiment: Experiment, alarms: readonly Alarm[]): ListedExperiment {
  const { key, name, status, assignment, design, phases, release, learning } = experiment;
  const { variations, coverage } = assignment;
  const instant = (text: string | null | undefined) => (text ? Date.parse(text) : null);
  const released = variations.find((variation) => variation.key === release?.variation);
  return {
    ...{ key, name, status, coverage, learning },
    hypothesis: design.hypothesis,
    variations: variations.length,
    goals: design.goals.length,
    startedAt: instant(phases.at(-1)?.from),
    endedAt: instant(phases.at(-1)?.to),
    plannedDays: design.plannedDays,
    alarms: alarmsOf(experiment, alarms).length,
    released: released ? released.name || released.key : null,
  };
}

/** A new experiment of a control and one variation, each for half of the members. */
export const blankExperiment = (): WrittenExperiment => ({
  key: "",
  name: "",
  turn: null,
  design: experimentDesign.parse({}),
  assignment: {
    ...experimentAssignment.parse({
      seed: "blank",
      variations: [
        { key: "0", name: "", weight: 0.5 },
        { key: "1", name: "", weight: 0.5 },
      ],
    }),
    seed: SEED_OF_KEY,
  },
});

/** What the form of an experiment offers. */
export async function readFormData(
  request: Request,
  context: AppLoadContext,
  { project }: Membership,
  experiment: WrittenExperiment,
): Promise<ExperimentFormData> {
  const { control } = context.services;
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "experiment form",
  };
  const [choices, groups, namespaces, holdouts, { language }] = await Promise.all([
    readChoices(context, frame),
    readGroups(control, project.id),
    readNamespaces(control, project.id),
    readHoldouts(control, project.id),
    readPreferences(request),
  ]);
  const named = ({ key, name }: { key: string; name: string }) => ({ key, name });
  return {
    project: { key: project.key },
    experiment,
    choices,
    metrics: METRIC_KEYS.filter((key) => "measured" in CATALOGUE_METRICS[key]).map((key) => ({
      key,
      label: catalogue[key].label,
    })),
    groups: groups.map(named),
    namespaces: namespaces.map(named),
    holdouts: holdouts.filter(({ endedAt }) => endedAt === null).map(named),
    language,
  };
}
