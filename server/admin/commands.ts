import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { type Command, command, CommandError, projectIdOf, wholeProject } from "#server/admin/command";
import { EXPERIMENT_COMMANDS } from "#server/admin/experiment-commands";
import { FLAG_COMMANDS } from "#server/admin/flag-commands";
import { GROWTHBOOK_COMMANDS } from "#server/admin/growthbook-commands";
import { INGEST_COMMANDS } from "#server/admin/ingest-commands";
import { MEMBER_COMMANDS } from "#server/admin/member-commands";
import { SPEND_COMMANDS } from "#server/admin/spend-commands";
import { STAGE_COMMANDS } from "#server/admin/stage-commands";
import { TARGETING_COMMANDS } from "#server/admin/targeting-commands";
import { warehouseMigrationStatus } from "#store/clickhouse/migrate-warehouse";
import { controlMigrationStatus } from "#store/postgres/migrate-control";
import { apiTokens, projects, ROLES, writeKeys } from "#store/postgres/schema";
import { createAccount } from "#server/accounts/create-account";
import { createProject, createWriteKey, newProjectSchema } from "#server/projects/create-project";

/** What `npm run admin -- <name> [--argument value]` can do. */
export const COMMANDS: Record<string, Command> = {
  "project list": command({
    about: "the projects",
    args: z.object({}),
    run: ({ control }) => control.db.select().from(projects).orderBy(projects.key),
  }),
  "project create": command({
    about: "a new project: --key --name --zone --currency",
    args: newProjectSchema,
    run: async ({ control }, project) => {
      const { id } = await createProject(control, project);
      return { ...project, writeKey: await createWriteKey(control, id, "default") };
    },
  }),
  "key create": command({
    about: "a write key for a source of events: --project --source",
    args: z.object({ project: z.string(), source: z.string().min(1) }),
    run: async ({ control }, { project, source }) => ({
      writeKey: await createWriteKey(control, await projectIdOf(control, project), source),
    }),
  }),
  "key limit": command({
    about:
      "how much a source may send, in events; 0 lifts a limit: --project --source [--per-second] [--per-day]",
    args: z.object({
      project: z.string(),
      source: z.string().min(1),
      "per-second": z.coerce.number().int().min(0).optional(),
      "per-day": z.coerce.number().int().min(0).optional(),
    }),
    run: async ({ control }, { project, source, "per-second": perSecond, "per-day": perDay }) => {
      const changed = await control.db
        .update(writeKeys)
        .set({
          ...(perSecond !== undefined && { eventsPerSecond: perSecond || null }),
          ...(perDay !== undefined && { eventsPerDay: perDay || null }),
        })
        .where(
          and(
            eq(writeKeys.projectId, await projectIdOf(control, project)),
            eq(writeKeys.source, source),
            isNull(writeKeys.revokedAt),
          ),
        )
        .returning({
          source: writeKeys.source,
          perSecond: writeKeys.eventsPerSecond,
          perDay: writeKeys.eventsPerDay,
        });
      if (changed.length === 0) throw new CommandError(`The project "${project}" has no source "${source}".`);
      return changed[0];
    },
  }),
  "key of": command({
    about: "the write key of a source, made when there is none, and the project's zone: --project --source",
    args: z.object({ project: z.string(), source: z.string().min(1) }),
    run: async ({ control }, { project, source }) => {
      const { id: projectId, zone } = await wholeProject(control, project);
      const [known] = await control.db
        .select({ writeKey: writeKeys.key })
        .from(writeKeys)
        .where(
          and(eq(writeKeys.projectId, projectId), eq(writeKeys.source, source), isNull(writeKeys.revokedAt)),
        );
      return { zone, writeKey: known?.writeKey ?? (await createWriteKey(control, projectId, source)) };
    },
  }),
  "token create": command({
    about: "a bearer token for the API, shown once: --project --role [--name]",
    args: z.object({ project: z.string(), role: z.enum(ROLES), name: z.string().default("command line") }),
    run: async ({ control }, { project, role, name }) => {
      const token = `agora_${randomBytes(32).toString("base64url")}`;
      const tokenHash = createHash("sha256").update(token).digest("hex");
      await control.db
        .insert(apiTokens)
        .values({ tokenHash, projectId: await projectIdOf(control, project), role, name });
      return { token };
    },
  }),
  "account create": command({
    about: "a new account: --email --name --password --project --role",
    args: z.object({
      email: z.email(),
      name: z.string().min(1),
      password: z.string().min(10, "at least 10 characters"),
      project: z.string(),
      role: z.enum(ROLES),
    }),
    run: async ({ control }, { project, ...account }) => {
      await projectIdOf(control, project);
      await createAccount(control, { ...account, projectKey: project });
      return { email: account.email };
    },
  }),
  ...MEMBER_COMMANDS,
  ...INGEST_COMMANDS,
  ...FLAG_COMMANDS,
  ...EXPERIMENT_COMMANDS,
  ...GROWTHBOOK_COMMANDS,
  ...STAGE_COMMANDS,
  ...SPEND_COMMANDS,
  ...TARGETING_COMMANDS,
  "migrate status": command({
    about: "which migrations are applied",
    args: z.object({}),
    run: async ({ control, warehouse }) => ({
      clickhouse: await warehouseMigrationStatus(warehouse),
      postgres: await controlMigrationStatus(control),
    }),
  }),
};
