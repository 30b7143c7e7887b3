import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asProject } from "#queries/as-project";
import type { Project } from "#queries/project";
import type { Control } from "#store/postgres/control";
import { projects } from "#store/postgres/schema";
import type { Services } from "#server/services";

/** A command's arguments are wrong or name something that does not exist. */
export class CommandError extends Error {
  override name = "CommandError";
}

export interface Command<Args extends z.ZodType = z.ZodType> {
  about: string;
  args: Args;
  run(services: Services, args: z.infer<Args>): Promise<unknown>;
}
export const command = <Args extends z.ZodType>(definition: Command<Args>): Command => ({
  ...definition,
  run: (services, args) => definition.run(services, definition.args.parse(args)),
});

/** A project as questions want it. @throws CommandError where there is no such project */
export async function wholeProject(control: Control, key: string): Promise<Project> {
  const [project] = await control.db.select().from(projects).where(eq(projects.key, key));
  if (!project) {
    throw new CommandError(
      `There is no project "${key}". Make it: npm run admin -- project create --key ${key} --name "…" --zone Asia/Shanghai --currency CNY`,
    );
  }
  return asProject(project);
}

export const projectIdOf = async (control: Control, key: string) => (await wholeProject(control, key)).id;
