import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Order, Reply, SeenStatement, Switches } from "./switches";

/** A ClickHouse server as far as @clickhouse/client can tell; see server-process.ts. */
export interface ClickHouseHttpServer {
  /** e.g. "http://127.0.0.1:40123" */
  readonly url: string;
  /** Makes it misbehave, or behave again. */
  set(switches: Partial<Switches>): Promise<void>;
  /** The statements that came in since it started, oldest first; those still running are not among them. */
  seen(): Promise<SeenStatement[]>;
  close(): Promise<void>;
}

/**
 * Starts the server in a process of its own, because one process holds one engine and the test may want its own.
 *
 * @param path the folder of the engine's data; it outlives the server
 */
export async function startClickHouseHttpServer({ path }: { path: string }): Promise<ClickHouseHttpServer> {
  const child = fork(fileURLToPath(new URL("./server-process.ts", import.meta.url)), [path], {
    execArgv: ["--import", "tsx"],
  });
  const started = await nextReply(child);
  if (!("port" in started)) throw new Error("The test server did not tell its port.");
  const url = `http://127.0.0.1:${started.port}`;

  let turn: Promise<unknown> = Promise.resolve();
  const order = (message: Order): Promise<Reply> => {
    const answered = turn.then(() => {
      const reply = nextReply(child);
      child.send(message);
      return reply;
    });
    turn = answered;
    return answered;
  };
  return {
    url,
    set: async (switches) => {
      await order({ set: switches });
    },
    seen: async () => {
      const reply = await order({ tell: "seen" });
      return "seen" in reply ? reply.seen : [];
    },
    close: async () => {
      const exited = once(child, "exit");
      child.disconnect();
      await exited;
    },
  };
}

function nextReply(child: ChildProcess): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) =>
      reject(new Error(`The test server ended with code ${code ?? "none"}.`));
    child.once("exit", onExit);
    child.once("message", (reply: Reply) => {
      child.off("exit", onExit);
      resolve(reply);
    });
  });
}
