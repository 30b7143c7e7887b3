import { z } from "zod";
import { killFlag, restoreFlag } from "#experiments/flags/kill-switch";
import { saveDraft } from "#experiments/flags/drafts";
import { FLAG_TYPES, flagDefinition } from "#experiments/flags/flag-definition";
import { createFlag } from "#experiments/flags/flags";
import { keySchema } from "#experiments/flags/names";
import { publishDraft, revertFlag } from "#experiments/flags/publish-flag";
import { readFlags, readRevisions } from "#experiments/flags/read-flags";
import { createConnection, newConnection, readConnections } from "#experiments/flags/sdk-connections";
import { type Command, command, projectIdOf } from "#server/admin/command";
import { jsonText } from "#server/admin/json-text";
import { inProject, onProject } from "#server/admin/on-project";

/** A definition as it is typed: JSON, of which only the default value must be said. */
const definition = jsonText('{"on":["production"],"defaultValue":true}').pipe(flagDefinition);

const onFlag = { ...inProject.shape, flag: keySchema };

/** What can be done with flags and with the connections that SDKs fetch them by. */
export const FLAG_COMMANDS: Record<string, Command> = {
  "flag list": command({
    about: "the flags, what is in force of each, and where they are killed: --project",
    args: inProject,
    run: async ({ control }, { project }) => readFlags(control, await projectIdOf(control, project)),
  }),
  "flag publish": command({
    about: `put a definition in force, of a flag that is made if it is new: --project --flag --definition JSON [--type ${FLAG_TYPES.join("|")}] [--comment]`,
    args: z.object({
      ...onFlag,
      definition,
      type: z.enum(FLAG_TYPES).default("boolean"),
      comment: z.string().default(""),
    }),
    run: (services, { project, flag, type, ...said }) =>
      onProject(services, project, async (who) => {
        const { control } = services;
        const flags = await readFlags(control, who.project);
        const known = flags.find(({ key }) => key === flag);
        if (known === undefined) await createFlag(control, who, { key: flag, type });
        const draft = await saveDraft(control, who, {
          flag,
          draft: null,
          basedOn: known?.live ?? 0,
          ...said,
        });
        return { flag, revision: await publishDraft(control, who, draft) };
      }),
  }),
  "flag revisions": command({
    about: "what was published of a flag, the latest first: --project --flag",
    args: z.object(onFlag),
    run: async ({ control }, { project, flag }) =>
      readRevisions(control, await projectIdOf(control, project), flag),
  }),
  "flag revert": command({
    about: "put an earlier revision in force again: --project --flag --to NUMBER [--comment]",
    args: z.object({ ...onFlag, to: z.coerce.number().int().min(1), comment: z.string().default("") }),
    run: (services, { project, ...said }) =>
      onProject(services, project, async (who) => {
        const flags = await readFlags(services.control, who.project);
        const seen = flags.find(({ key }) => key === said.flag)?.live ?? 0;
        return { flag: said.flag, revision: await revertFlag(services.control, who, { ...said, seen }) };
      }),
  }),
  "flag kill": command({
    about: "turn a flag off in an environment at once: --project --flag --environment [--reason]",
    args: z.object({ ...onFlag, environment: z.string(), reason: z.string().default("by hand") }),
    run: (services, { project, ...place }) =>
      onProject(services, project, async (who) => {
        await killFlag(services.control, who, place);
        return place;
      }),
  }),
  "flag restore": command({
    about: "let a killed flag be what its revision says: --project --flag --environment",
    args: z.object({ ...onFlag, environment: z.string() }),
    run: (services, { project, ...place }) =>
      onProject(services, project, async (who) => {
        await restoreFlag(services.control, who, place);
        return place;
      }),
  }),
  "connection list": command({
    about: "the connections by which SDKs fetch flags: --project",
    args: inProject,
    run: async ({ control }, { project }) => readConnections(control.db, await projectIdOf(control, project)),
  }),
  "connection create": command({
    about:
      "a client key for SDKs: --project --name [--environment production] [--answers plain|encrypted|evaluated]",
    args: newConnection.extend({
      project: z.string(),
      environment: newConnection.shape.environment.default("production"),
      answers: newConnection.shape.answers.default("plain"),
    }),
    run: (services, { project, ...connection }) =>
      onProject(services, project, (who) => createConnection(services.control, who, connection)),
  }),
};
