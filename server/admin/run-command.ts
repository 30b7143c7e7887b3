import { z } from "zod";
import { CommandError } from "#server/admin/command";
import type { COMMANDS } from "#server/admin/commands";
import { ProjectExistsError } from "#server/projects/create-project";
import type { Services } from "#server/services";

/** Runs one command; what the caller got wrong comes back as a sentence, all else is thrown. */
export async function runCommand(
  commands: typeof COMMANDS,
  services: Services,
  name: string,
  args: Record<string, string>,
): Promise<{ result: unknown } | { error: string }> {
  const command = commands[name];
  if (!command) {
    const known = Object.entries(commands).map(([key, { about }]) => `  ${key}: ${about}`);
    return { error: `There is no command "${name}". There are:\n${known.join("\n")}` };
  }
  try {
    return { result: await command.run(services, args) };
  } catch (error) {
    if (error instanceof z.ZodError) {
      const wrong = error.issues.map((issue) => `  --${issue.path.join(".")}: ${issue.message}`);
      return { error: `${name} needs other arguments:\n${wrong.join("\n")}` };
    }
    if (error instanceof CommandError || error instanceof ProjectExistsError) return { error: error.message };
    throw error;
  }
}
