import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { z } from "zod";

/** A child process that told one thing at its start; `end` lets it go. */
export interface Child<T> {
  pid: number;
  told: T;
  /** Says something to it, and waits for what it tells then. */
  ask<Answer>(message: object, schema: z.ZodType<Answer>): Promise<Answer>;
  end(): Promise<void>;
}

/** Starts a script of this folder and waits for what it tells. @throws Error when it ends before */
export async function runChild<T>(script: string, args: string[], schema: z.ZodType<T>): Promise<Child<T>> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child: ChildProcess = fork(path, args, {
    execArgv: ["--require", "./server/more-threads.cjs", "--import", "tsx"],
  });
  const exited = once(child, "exit");
  const hear = () =>
    new Promise<unknown>((resolve, reject) => {
      child.once("message", resolve);
      void exited.then(() => reject(new Error(`${script} ended before it told anything.`)));
    });
  const told = schema.parse(await hear());
  return {
    pid: child.pid ?? 0,
    told,
    ask: async (message, answer) => {
      const heard = hear();
      child.send(message);
      return answer.parse(await heard);
    },
    end: async () => {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
