import { callRunning } from "#server/admin/call-program";
import { findRunning } from "#server/admin/running";

/** Has the program that runs on a data folder carry a command out, as the command line does, without a process for it. */
export async function callAdmin(folder: string, command: string, args: Record<string, string> = {}) {
  const running = await findRunning(folder);
  if (running === null) throw new Error("no program runs");
  return callRunning(running, command, args);
}
