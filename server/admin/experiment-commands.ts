import { z } from "zod";
import { experimentAssignment } from "#experiments/design/experiment-assignment";
import { experimentDesign } from "#experiments/design/experiment-design";
import { readPreflight } from "#experiments/design/preflight/read-preflight";
import type { Who } from "#experiments/flags/change-project";
import { keySchema } from "#experiments/flags/names";
import { releaseVariation } from "#experiments/lifecycle/end-experiment";
import { findExperiment, readExperiments } from "#experiments/lifecycle/find-experiment";
import { saveExperiment } from "#experiments/lifecycle/save-experiment";
import { startExperiment } from "#experiments/lifecycle/start-experiment";
import { archiveWithReport, type Ending, endWithReport } from "#experiments/reports/end-with-report";
import { readLiveExposures } from "#experiments/watch/read-live-exposures";
import { type Command, command, CommandError, projectIdOf, wholeProject } from "#server/admin/command";
import { jsonText } from "#server/admin/json-text";
import { inProject, onProject } from "#server/admin/on-project";
import type { Services } from "#server/services";

const EXAMPLE =
  '{"key":"checkout","assignment":{"variations":[{"key":"0","name":"As it is","weight":0.5},{"key":"1","name":"Short","weight":0.5}]},"design":{"hypothesis":"…","goals":[{"kind":"catalogue","metric":"purchase_conversion"}]}}';

/** An experiment as a file says it; the seed is the key, and the name as well, unless it says other. */
const written = z
  .strictObject({
    key: keySchema,
    name: z.string().max(200).optional(),
    assignment: z.record(z.string(), z.unknown()),
    design: z.unknown(),
  })
  .transform(({ key, name = key, assignment, design }): unknown => ({
    ...{ key, name, design },
    assignment: { seed: key, ...assignment },
  }))
  .pipe(
    z.object({
      key: keySchema,
      name: z.string(),
      assignment: experimentAssignment,
      design: experimentDesign,
    }),
  );

const onExperiment = inProject.extend({ experiment: keySchema });

const preflight = async ({ control, warehouse, clock }: Services, projectKey: string, key: string) =>
  readPreflight(
    { control, warehouse },
    { project: await wholeProject(control, projectKey), now: clock(), key },
  );

/** Does what ends experiments, whose numbers are read on the days of their project. */
const onWholeProject = <T>(services: Services, key: string, work: (ending: Ending, who: Who) => Promise<T>) =>
  onProject(services, key, async (who) =>
    work({ ...who, project: await wholeProject(services.control, key) }, who),
  );

/** What can be done with experiments. */
export const EXPERIMENT_COMMANDS: Record<string, Command> = {
  "experiment list": command({
    about: "the experiments and how far they are: --project",
    args: inProject,
    run: async ({ control }, { project }) => {
      const experiments = await readExperiments(control, await projectIdOf(control, project));
      return experiments.map(({ key, name, status, assignment, phases, release }) => ({
        ...{ key, name, status, coverage: assignment.coverage, release },
        since: phases.at(-1)?.from ?? null,
      }));
    },
  }),
  "experiment create": command({
    about: "a draft of an experiment, as a file of JSON says it: --project --file tasting.json",
    args: inProject.extend({ file: jsonText(EXAMPLE).pipe(written) }),
    run: (services, { project, file }) =>
      onProject(services, project, async (who) => {
        await saveExperiment(services.control, who, { ...file, seen: null });
        return { experiment: file.key };
      }),
  }),
  "experiment check": command({
    about: "what the past says of an experiment, and what to mend before it starts: --project --experiment",
    args: onExperiment,
    run: (services, { project, experiment }) =>
      onProject(services, project, () => preflight(services, project, experiment)),
  }),
  "experiment start": command({
    about:
      "start an experiment, unless something must be mended first: --project --experiment [--anyway yes]",
    args: onExperiment.extend({ anyway: z.enum(["yes", "no"]).default("no") }),
    run: (services, { project, experiment, anyway }) =>
      onProject(services, project, async (who) => {
        const { checks } = await preflight(services, project, experiment);
        const blocking = checks.filter(({ state }) => state === "block");
        if (blocking.length > 0 && anyway === "no") {
          const told = blocking.map(({ key, facts }) => `  ${key}: ${JSON.stringify(facts)}`);
          throw new CommandError(
            `Mend this first, or say --anyway yes:\n${told.join("\n")}\nSee docs/experiments-design.md.`,
          );
        }
        await startExperiment(services.control, who, experiment);
        return { experiment, warnings: checks.filter(({ state }) => state !== "ok") };
      }),
  }),
  "experiment watch": command({
    about: "who is in an experiment just now, arm by arm: --project --experiment",
    args: onExperiment,
    run: (services, { project: projectKey, experiment: key }) =>
      onProject(services, projectKey, async () => {
        const { control, warehouse, clock } = services;
        const project = await wholeProject(control, projectKey);
        const experiment = await findExperiment({ db: control.db, project: project.id }, key);
        return readLiveExposures(warehouse, { project, now: clock() }, experiment);
      }),
  }),
  "experiment stop": command({
    about:
      "end an experiment, so that flags give what they gave before it: --project --experiment [--reason]",
    args: onExperiment.extend({ reason: z.string().default("by hand") }),
    run: (services, { project, experiment: key, reason }) =>
      onWholeProject(services, project, async (ending) => {
        await endWithReport(services, ending, { key, release: null, reason });
        return { experiment: key, reason };
      }),
  }),
  "experiment ship": command({
    about:
      "have flags give a variation from now on, to those the experiment covered or to everyone it was meant for: --project --experiment --variation [--to covered|everyone] [--reason]",
    args: onExperiment.extend({
      variation: z.string(),
      to: z.enum(["covered", "everyone"]).default("covered"),
      reason: z.string().default("shipped"),
    }),
    run: (services, { project, experiment: key, variation, to, reason }) =>
      onWholeProject(services, project, async (ending, who) => {
        const { control } = services;
        const release = { variation, to };
        const { status } = await findExperiment({ db: control.db, project: who.project }, key);
        if (status === "running") await endWithReport(services, ending, { key, release, reason });
        else await releaseVariation(control, who, { key, release });
        return { experiment: key, release };
      }),
  }),
  "experiment archive": command({
    about: "put an experiment away with what it taught: --project --experiment [--learning]",
    args: onExperiment.extend({ learning: z.string().default("") }),
    run: (services, { project, experiment: key, learning }) =>
      onWholeProject(services, project, async (ending) => {
        await archiveWithReport(services, ending, { key, learning });
        return { experiment: key };
      }),
  }),
};
