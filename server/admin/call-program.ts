import { z } from "zod";
import { createOwnFlags } from "#experiments/flags/own-flags";
import { COMMANDS } from "#server/admin/commands";
import { runCommand } from "#server/admin/run-command";
import { findRunning, type Running } from "#server/admin/running";
import type { Config } from "#server/config";
import { openGrowthBook } from "#server/growthbook/open-growthbook";
import { openStores } from "#server/open-stores";
import type { Logger } from "pino";

const answerSchema = z.union([z.object({ result: z.unknown() }), z.object({ error: z.string() })]);
type Answer = { result: unknown } | { error: string };

/** Has a running program carry out an admin command. */
export async function callRunning(
  running: Running,
  command: string,
  args: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${running.adminPort}/`, {
    method: "POST",
    headers: { authorization: `Bearer ${running.secret}`, "content-type": "application/json" },
    body: JSON.stringify({ command, args }),
  });
  return answerSchema.parse(await response.json());
}

/** Carries out an admin command: in the program that runs on the data folder, or here when there is none. */
export async function callProgram(
  config: Config,
  log: Logger,
  command: string,
  args: Record<string, string>,
): Promise<Answer> {
  const running = await findRunning(config.dataFolder);
  if (running) return callRunning(running, command, args);

  const { warehouse, control } = await openStores(config, log);
  try {
    const clock = () => new Date();
    const services = {
      config,
      warehouse,
      control,
      clock,
      log,
      growthBook: openGrowthBook(config),
      ownFlags: createOwnFlags({ control, clock }),
      setupToken: null,
      collector: () => null,
    };
    return await runCommand(COMMANDS, services, command, args);
  } finally {
    await Promise.all([warehouse.close(), control.close()]);
  }
}
