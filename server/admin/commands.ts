import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { warehouseMigrationStatus } from "#store/clickhouse/migrate-warehouse";
import type { Control } from "#store/postgres/control";
import { controlMigrationStatus } from "#store/postgres/migrate-control";
import { apiTokens, projects, ROLES, writeKeys } from "#store/postgres/schema";
import { createAccount } from "#server/accounts/create-account";
import { createProject, createWriteKey, newProjectSchema } from "#server/projects/create-project";
import type { Services } from "#server/services";

/** A command's arguments are wrong or name something that does not exist. */
export class CommandError extends Error {
  override name = "CommandError";
}

interface Command<Args extends z.ZodType = z.ZodType> {
  about: string;
  args: Args;
  run(services: Services, args: z.infer<Args>): Promise<unknown>;
}
const command = <Args extends z.ZodType>(definition: Command<Args>): Command => ({
  ...definition,
  run: (services, args) => definition.run(services, definition.args.parse(args)),
});

async function projectOf(control: Control, key: string): Promise<{ id: number; zone: string }> {
  const { id, zone } = projects;
  const [project] = await control.db.select({ id, zone }).from(projects).where(eq(projects.key, key));
  if (!project) {
    throw new CommandError(
      `There is no project "${key}". Make it: npm run admin -- project create --key ${key} --name "…" --zone Asia/Shanghai --currency CNY`,
    );
  }
  return project;
}

const projectIdOf = async (control: Control, key: string) => (await projectOf(control, key)).id;

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
  "key of": command({
    about: "the write key of a source, made when there is none, and the project's zone: --project --source",
    args: z.object({ project: z.string(), source: z.string().min(1) }),
    run: async ({ control }, { project, source }) => {
      const { id: projectId, zone } = await projectOf(control, project);
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
  "migrate status": command({
    about: "which migrations are applied",
    args: z.object({}),
    run: async ({ control, warehouse }) => ({
      clickhouse: await warehouseMigrationStatus(warehouse),
      postgres: await controlMigrationStatus(control),
    }),
  }),
};
