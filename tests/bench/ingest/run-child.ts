import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { z } from "zod";

/** A child process of this folder that told one thing; `end` lets it go. */
export interface Child<T> {
  told: T;
  end(): Promise<void>;
}

/** Starts a script and waits for what it tells. @throws Error when it ends before */
export async function runChild<T>(script: string, args: string[], schema: z.ZodType<T>): Promise<Child<T>> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child: ChildProcess = fork(path, args, {
    execArgv: ["--require", "./server/more-threads.cjs", "--import", "tsx"],
  });
  const exited = once(child, "exit");
  const told = await new Promise<unknown>((resolve, reject) => {
    child.once("message", resolve);
    void exited.then(() => reject(new Error(`${script} ended before it told anything.`)));
  });
  return {
    told: schema.parse(told),
    end: async () => {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
