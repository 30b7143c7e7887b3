import { z } from "zod";
import { keySchema } from "#experiments/flags/names";
import { findExperiment } from "#experiments/lifecycle/find-experiment";
import type { GrowthBookApi } from "#experiments/remote/growthbook-api";
import { GrowthBookError } from "#experiments/remote/growthbook-error";
import { registerMetrics } from "#experiments/remote/register-metrics";
import {
  createRemoteExperiment,
  readRemoteExperiments,
  remoteResult,
  startRemoteExperiment,
  stopRemoteExperiment,
} from "#experiments/remote/remote-experiments";
import { readRemoteFeatures, toggleRemoteFeature } from "#experiments/remote/remote-features";
import { syncExperiments } from "#experiments/remote/sync-experiments";
import { type Command, command, CommandError, wholeProject } from "#server/admin/command";
import { onProject } from "#server/admin/on-project";
import type { Services } from "#server/services";

/** Asks the GrowthBook that the program is told of; what it does not do comes back as a sentence. */
async function ofGrowthBook<T>(
  { growthBook }: Pick<Services, "growthBook">,
  work: (api: GrowthBookApi) => Promise<T>,
): Promise<T> {
  if (growthBook === null) {
    throw new CommandError(
      "No GrowthBook is named: set GROWTHBOOK_API_HOST and GROWTHBOOK_SECRET_KEY, see docs/growthbook.md.",
    );
  }
  try {
    return await work(growthBook.api);
  } catch (error) {
    if (!(error instanceof GrowthBookError)) throw error;
    const accept = error.code === "warning" ? " To do it all the same: --accept-warnings yes" : "";
    throw new CommandError(`${error.message}${accept}`);
  }
}

const yes = z.enum(["yes", "no"]).default("no");
const experiment = { experiment: keySchema, "accept-warnings": yes };
const place = { feature: z.string().min(1), environment: z.string().min(1) };
const ofRemote = z.object({ "growthbook-project": z.string().optional() });

/** What can be done with the GrowthBook that decides in place of Agora. */
export const GROWTHBOOK_COMMANDS: Record<string, Command> = {
  "growthbook status": command({
    about: "flags and experiments of the GrowthBook that decides: [--growthbook-project]",
    args: ofRemote,
    run: (services, { "growthbook-project": inProject }) =>
      ofGrowthBook(services, async (api) => {
        const [features, experiments] = await Promise.all([
          readRemoteFeatures(api, inProject),
          readRemoteExperiments(api, inProject),
        ]);
        return {
          features: features.map(({ id, archived, environments }) => ({
            ...{ id, archived },
            on: Object.entries(environments).flatMap(([name, { enabled }]) => (enabled ? name : [])),
          })),
          experiments: experiments.map(({ trackingKey, name, status, archived }) => ({
            ...{ trackingKey, name, status, archived },
          })),
        };
      }),
  }),
  "growthbook sync": command({
    about: "bring experiments in step with GrowthBook's: --project [--growthbook-project]",
    args: ofRemote.extend({ project: z.string() }),
    run: (services, { project, "growthbook-project": inProject }) =>
      ofGrowthBook(services, async (api) => {
        const remote = await readRemoteExperiments(api, inProject);
        return onProject(services, project, (who) =>
          syncExperiments(services.control, who, { key: project, remote }),
        );
      }),
  }),
  "growthbook register-metrics": command({
    about: "tell GrowthBook our metrics and where they are counted from: --project --data-source",
    args: z.object({ project: z.string(), "data-source": z.string().min(1) }),
    run: (services, { project, "data-source": dataSource }) =>
      ofGrowthBook(services, async (api) => {
        return registerMetrics(api, await wholeProject(services.control, project), dataSource);
      }),
  }),
  "growthbook create": command({
    about:
      "draft in GrowthBook an experiment that is drafted here: --project --experiment --data-source --assignment-query [--accept-warnings yes]",
    args: z.object({
      project: z.string(),
      ...experiment,
      "data-source": z.string().min(1),
      "assignment-query": z.string().min(1),
    }),
    run: (services, { project, experiment: key, ...args }) =>
      ofGrowthBook(services, (api) =>
        onProject(services, project, async (who) => {
          const drafted = await findExperiment({ db: services.control.db, project: who.project }, key);
          const { id } = await createRemoteExperiment(
            api,
            drafted,
            {
              project,
              datasourceId: args["data-source"],
              assignmentQueryId: args["assignment-query"],
              now: who.now,
            },
            { acceptWarnings: args["accept-warnings"] === "yes" },
          );
          return { experiment: key, id };
        }),
      ),
  }),
  "growthbook start": command({
    about: "start an experiment in GrowthBook: --experiment [--skip-checklist yes] [--accept-warnings yes]",
    args: z.object({ ...experiment, "skip-checklist": yes }),
    run: (services, { experiment: key, ...args }) =>
      ofGrowthBook(services, async (api) => {
        const { status } = await startRemoteExperiment(api, key, {
          skipChecklist: args["skip-checklist"] === "yes",
          acceptWarnings: args["accept-warnings"] === "yes",
        });
        return { experiment: key, status };
      }),
  }),
  "growthbook stop": command({
    about: `stop an experiment in GrowthBook, and ship one of its variations: --experiment --results ${remoteResult.options.join("|")} [--release VARIATION] [--reason] [--accept-warnings yes]`,
    args: z.object({
      ...experiment,
      results: remoteResult,
      release: z.string().optional(),
      reason: z.string().default(""),
    }),
    run: (services, { experiment: key, results, release = null, reason, ...args }) =>
      ofGrowthBook(services, async (api) => {
        const ending = { key, results, release, reason };
        const { status } = await stopRemoteExperiment(api, ending, {
          acceptWarnings: args["accept-warnings"] === "yes",
        });
        return { experiment: key, status, released: release };
      }),
  }),
  "growthbook toggle": command({
    about: "turn a flag of GrowthBook on or off: --feature --environment --on yes|no [--reason]",
    args: z.object({ ...place, on: z.enum(["yes", "no"]), reason: z.string().default("") }),
    run: (services, { feature, environment, on, reason }) =>
      ofGrowthBook(services, async (api) => ({
        feature,
        environments: await toggleRemoteFeature(api, { feature, environment, on: on === "yes", reason }),
      })),
  }),
};
