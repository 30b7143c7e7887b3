import type { AppLoadContext } from "@remix-run/node";
import type { Who } from "#experiments/flags/change-project";
import { ConflictError, FlagError, type Problem } from "#experiments/flags/flag-error";
import { killFlag, restoreFlag } from "#experiments/flags/kill-switch";
import { readConnections } from "#experiments/flags/sdk-connections";
import type { Role } from "#store/postgres/schema";
import type { z } from "zod";
import type { FlagProblem } from "~/features/flags/flag-problem";
import type { killForms } from "~/features/flags/read-flags-form";
import type { Caller } from "./project.server";
import { publicAddress } from "./public-address";

/** Who changes flags and what they are made with; every member of the project may look at them and try them. */
export const FLAG_EDITORS: readonly Role[] = ["owner", "operator"];

/** Somebody of the dashboard as the one who changes flags now. */
export const whoOf = ({ services }: AppLoadContext, { project, account }: Caller): Who => ({
  project: project.id,
  by: { id: account.id, name: account.name },
  now: services.clock(),
});

/** Says of what was sent what is wrong where. */
export const invalid = (problems: readonly Problem[]): FlagProblem => ({
  code: "invalid",
  message: "",
  problems,
  changes: [],
});

/** Does something to flags. @returns why it was not done, or null */
export async function refusalOf(work: () => Promise<unknown>): Promise<FlagProblem | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof FlagError)) throw error;
    const { code, message, problems } = error;
    return { code, message, problems, changes: error instanceof ConflictError ? error.changes : [] };
  }
}

/** Pulls a kill switch or lets go of it. @throws FlagError */
export const switchFlag = (
  { services }: AppLoadContext,
  who: Who,
  { intent, ...place }: z.infer<(typeof killForms)[number]>,
): Promise<void> =>
  intent === "kill"
    ? killFlag(services.control, who, { reason: "", ...place })
    : restoreFlag(services.control, who, place);

/** With what an app sets its SDK up to see a project's flags as its first environment's SDKs do; null without a connection. */
export async function readSnippet(
  request: Request,
  context: AppLoadContext,
  { project, environment }: { project: number; environment: string },
): Promise<{ address: string; clientKey: string } | null> {
  const connections = await readConnections(context.services.control.db, project);
  const plain = connections.filter((one) => one.encryptionKey === null && !one.remoteEvaluation);
  const connection = plain.find((one) => one.environment === environment) ?? plain[0];
  return connection ? { address: publicAddress(request, context), clientKey: connection.clientKey } : null;
}
