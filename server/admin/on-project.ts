import { z } from "zod";
import type { Who } from "#experiments/flags/change-project";
import { FlagError } from "#experiments/flags/flag-error";
import { CommandError, projectIdOf } from "#server/admin/command";
import type { Services } from "#server/services";

/** The project that a command is about. */
export const inProject = z.object({ project: z.string() });

/** Does work on a project's flags or experiments as the command line; what cannot be done comes back as a sentence. */
export async function onProject<T>(
  { control, clock }: Pick<Services, "control" | "clock">,
  project: string,
  work: (who: Who) => Promise<T>,
): Promise<T> {
  const id = await projectIdOf(control, project);
  try {
    return await work({ project: id, by: { id: null, name: "command line" }, now: clock() });
  } catch (error) {
    if (error instanceof FlagError) throw new CommandError(error.message);
    throw error;
  }
}
