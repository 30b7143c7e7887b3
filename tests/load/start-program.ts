import { z } from "zod";
import { callRunning } from "#server/admin/call-program";
import { findRunning } from "#server/admin/running";
import { startProcess } from "#tests/support/agora-process";

/** The product running on a fresh data folder, with a project, a write key and an account. */
export interface Program {
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  readonly writeKey: string;
  /** Resolves when all that was accepted is stored. */
  idle(): Promise<void>;
  /** All it has printed. */
  output(): string;
  stop(): Promise<void>;
}

export const PROJECT = "load";
export const ACCOUNT = { email: "load@example.com", password: "as fast as it goes" };

const madeSchema = z.object({ writeKey: z.string() });

export async function startProgram(folder: string): Promise<Program> {
  const program = await startProcess(folder);
  const running = await findRunning(folder);
  if (!running) throw new Error("The program does not say that it runs.");
  const call = async (command: string, args: Record<string, string> = {}) => {
    const answer = await callRunning(running, command, args);
    if ("error" in answer) throw new Error(answer.error);
    return answer.result;
  };
  const project = { key: PROJECT, name: "Load test", zone: "Asia/Shanghai", currency: "CNY" };
  const { writeKey } = madeSchema.parse(await call("project create", project));
  await call("account create", { ...ACCOUNT, name: "Load test", project: PROJECT, role: "owner" });
  return {
    address: program.address,
    port: Number(new URL(program.address).port),
    pid: running.pid,
    writeKey,
    idle: async () => {
      await call("idle");
    },
    output: () => program.output(),
    stop: async () => {
      await program.stop();
    },
  };
}
