import { eq } from "drizzle-orm";
import { z } from "zod";
import { createHoldout, endHoldout, newHoldout, readHoldouts } from "#experiments/flags/holdouts";
import { keySchema } from "#experiments/flags/names";
import { createNamespace, namespaceSchema, readNamespaces } from "#experiments/flags/namespaces";
import { refreshGroup } from "#experiments/flags/refresh-groups";
import {
  createGroup,
  newGroup,
  readGroups,
  removeGroup,
  setGroupMembers,
} from "#experiments/flags/saved-groups";
import { asProject } from "#queries/as-project";
import { type Command, command, projectIdOf } from "#server/admin/command";
import { inProject, onProject } from "#server/admin/on-project";
import type { Services } from "#server/services";
import { projects } from "#store/postgres/schema";

const members = z.string().transform((text) => text.split(",").flatMap((id) => id.trim() || []));
const ofKey = inProject.extend({ key: keySchema });

const groupArgs = inProject
  .extend({
    key: z.string(),
    name: z.string().optional(),
    attribute: z.string().default("id"),
    cohort: z.coerce.number().optional(),
    ids: z.enum(["user", "anonymous"]).default("user"),
    members: members.optional(),
  })
  .transform(({ project, key, name = key, attribute, cohort, ids, members: listed = [] }, context) => {
    const from = cohort === undefined ? { members: listed } : { cohort, ids };
    const group = newGroup.safeParse({ key, name, attribute, from });
    if (group.success) return { project, group: group.data };
    for (const { path, message } of group.error.issues) {
      context.addIssue({ code: "custom", path: [...path], message });
    }
    return z.NEVER;
  });

/** Finds out anew who is in a group, as the command line, and tells how many they are. */
const refreshed = (services: Services, project: string, key: string) =>
  onProject(services, project, async ({ project: id, by, now }) => {
    const { control } = services;
    const [row] = await control.db.select().from(projects).where(eq(projects.id, id));
    if (row !== undefined) await refreshGroup(services, { project: asProject(row), by, now }, key);
    return (await readGroups(control, id)).find((group) => group.key === key);
  });

/** What can be done with whom flags mean and with what keeps experiments apart. */
export const TARGETING_COMMANDS: Record<string, Command> = {
  "group list": command({
    about: "the saved groups, and how many are in each: --project",
    args: inProject,
    run: async ({ control }, { project }) => readGroups(control, await projectIdOf(control, project)),
  }),
  "group create": command({
    about:
      "a saved group, of a cohort or of a list: --project --key [--name] [--attribute id] --cohort ID [--ids user|anonymous] or --members a,b",
    args: groupArgs,
    run: async (services, { project, group }) => {
      await onProject(services, project, (who) => createGroup(services.control, who, group));
      return refreshed(services, project, group.key);
    },
  }),
  "group set": command({
    about: "write the list of a group anew: --project --key --members a,b",
    args: ofKey.extend({ members }),
    run: (services, { project, ...list }) =>
      onProject(services, project, async (who) => {
        await setGroupMembers(services.control, who, list);
        return { key: list.key, members: new Set(list.members).size };
      }),
  }),
  "group refresh": command({
    about: "find out anew who is in a group that follows a cohort: --project --key",
    args: ofKey,
    run: (services, { project, key }) => refreshed(services, project, key),
  }),
  "group remove": command({
    about: "take a group away that nothing names: --project --key",
    args: ofKey,
    run: (services, { project, key }) =>
      onProject(services, project, async (who) => {
        await removeGroup(services.control, who, key);
        return { key };
      }),
  }),
  "namespace list": command({
    about: "the namespaces, and which parts of them experiments have taken: --project",
    args: inProject,
    run: async ({ control }, { project }) => readNamespaces(control, await projectIdOf(control, project)),
  }),
  "namespace create": command({
    about: "a namespace, whose experiments share members out: --project --key --name [--hashAttribute id]",
    args: namespaceSchema.extend(inProject.shape),
    run: (services, { project, ...namespace }) =>
      onProject(services, project, async (who) => {
        await createNamespace(services.control, who, namespace);
        return namespace;
      }),
  }),
  "holdout list": command({
    about: "the holdouts, ended ones too: --project",
    args: inProject,
    run: async ({ control }, { project }) => readHoldouts(control, await projectIdOf(control, project)),
  }),
  "holdout create": command({
    about:
      "a share (0-1) of members kept out of experiments: --project --key --name --share 0.05 [--hashAttribute id]",
    args: newHoldout.extend({ ...inProject.shape, share: z.coerce.number().pipe(newHoldout.shape.share) }),
    run: (services, { project, ...holdout }) =>
      onProject(services, project, async (who) => {
        await createHoldout(services.control, who, holdout);
        return holdout;
      }),
  }),
  "holdout end": command({
    about: "let a holdout's members into experiments: --project --key",
    args: ofKey,
    run: (services, { project, key }) =>
      onProject(services, project, async (who) => {
        await endHoldout(services.control, who, key);
        return { key };
      }),
  }),
};
