import { z } from "zod";
import type { Experiment } from "../lifecycle/find-experiment";
import { factMetricId } from "./fact-metrics";
import type { GrowthBookApi } from "./growthbook-api";
import { GrowthBookError } from "./growthbook-error";
import { type RemoteExperiment, remoteExperiment } from "./remote-experiment";

const answerSchema = z.object({ experiment: remoteExperiment });

/** Every experiment of a GrowthBook, archived ones too; of one of its projects if that is given. */
export const readRemoteExperiments = (api: GrowthBookApi, projectId?: string): Promise<RemoteExperiment[]> =>
  api.list("v1/experiments", "experiments", remoteExperiment, projectId === undefined ? {} : { projectId });

/** @throws GrowthBookError "unknown" */
async function findRemoteExperiment(api: GrowthBookApi, trackingKey: string): Promise<RemoteExperiment> {
  const all = await api.list("v1/experiments", "experiments", remoteExperiment, {
    experimentId: trackingKey,
  });
  const found = all.find((one) => one.trackingKey === trackingKey);
  if (found === undefined) {
    throw new GrowthBookError(
      "unknown",
      `GrowthBook has no experiment with the tracking key ${trackingKey}.`,
    );
  }
  return found;
}

/** What a GrowthBook must be told besides the experiment: which data it reads, and of which project of ours they are. */
interface Analysed {
  project: string;
  datasourceId: string;
  assignmentQueryId: string;
  now: Date;
}

interface Driven {
  acceptWarnings?: boolean;
}

/**
 * Makes a draft in GrowthBook of an experiment that is drafted here: the same draw, and of its metrics those of the catalogue
 * that are registered there.
 *
 * @throws GrowthBookError "conflict" when the tracking key is taken
 */
export async function createRemoteExperiment(
  api: GrowthBookApi,
  { key, name, assignment, design }: Experiment,
  { project, datasourceId, assignmentQueryId, now }: Analysed,
  options: Driven = {},
): Promise<RemoteExperiment> {
  const ids = (metrics: typeof design.goals) =>
    metrics.flatMap((metric) =>
      metric.kind === "catalogue" ? (factMetricId(project, metric.metric) ?? []) : [],
    );
  const { analysis } = design;
  const { experiment } = await api.post(
    "v1/experiments",
    {
      trackingKey: key,
      name,
      hypothesis: design.hypothesis,
      ...{ datasourceId, assignmentQueryId },
      hashAttribute: assignment.hashAttribute,
      ...(assignment.fallbackAttribute !== null && { fallbackAttribute: assignment.fallbackAttribute }),
      hashVersion: assignment.hashVersion,
      variations: assignment.variations.map((variation) => ({ key: variation.key, name: variation.name })),
      metrics: ids(design.goals),
      secondaryMetrics: ids(design.secondary),
      guardrailMetrics: ids(design.guardrails),
      phases: [
        {
          name: "Main",
          dateStarted: now.toISOString(),
          seed: assignment.seed,
          coverage: assignment.coverage,
          variationWeights: assignment.variations.map(({ weight }) => weight),
          ...(Object.keys(assignment.condition).length > 0 && {
            condition: JSON.stringify(assignment.condition),
          }),
        },
      ],
      statsEngine: analysis.engine,
      regressionAdjustmentEnabled: analysis.cupedDays > 0,
      sequentialTestingEnabled: analysis.looks === "sequential",
      sequentialTestingTuningParameter: analysis.tuning,
      status: "draft",
    },
    answerSchema,
    options,
  );
  return experiment;
}

/** Starts an experiment in GrowthBook. @throws GrowthBookError "conflict", "warning" */
export async function startRemoteExperiment(
  api: GrowthBookApi,
  trackingKey: string,
  { skipChecklist = false, ...options }: Driven & { skipChecklist?: boolean } = {},
): Promise<RemoteExperiment> {
  const { id } = await findRemoteExperiment(api, trackingKey);
  const { experiment } = await api.post(
    `v1/experiments/${id}/start`,
    { skipChecklist },
    answerSchema,
    options,
  );
  return experiment;
}

const RESULTS = ["dnf", "won", "lost", "inconclusive"] as const;
export const remoteResult = z.enum(RESULTS);

/** How an experiment ends: with which result, and which variation (by its key) flags go on with, if any. */
interface Ending {
  key: string;
  results: (typeof RESULTS)[number];
  release: string | null;
  reason: string;
}

/**
 * Stops an experiment in GrowthBook. With a release it is shipped: flags give that variation from then on, and it is the
 * winner if the experiment was won.
 *
 * @throws GrowthBookError "conflict", "warning", "unknown" also for a variation it does not have
 */
export async function stopRemoteExperiment(
  api: GrowthBookApi,
  { key, results, release, reason }: Ending,
  options: Driven = {},
): Promise<RemoteExperiment> {
  const { id, variations } = await findRemoteExperiment(api, key);
  const released = variations.find((variation) => variation.key === release)?.variationId;
  if (release !== null && released === undefined) {
    throw new GrowthBookError("unknown", `The experiment ${key} has no variation ${release} in GrowthBook.`);
  }
  const { experiment } = await api.post(
    `v1/experiments/${id}/stop`,
    {
      ...{ results, reason },
      ...(released !== undefined && { releasedVariationId: released, enableTemporaryRollout: true }),
      ...(released !== undefined && results === "won" && { winnerVariationId: released }),
    },
    answerSchema,
    options,
  );
  return experiment;
}
