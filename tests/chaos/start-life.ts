import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Found, type Order, replySchema, type ServiceReply, type Settings } from "./orders";

const SERVICE = fileURLToPath(new URL("./service.ts", import.meta.url));

/** The service from its start to its death. */
export interface Life {
  /** Where it listens; null if it died before it did. */
  readonly port: number | null;
  isOver(): boolean;
  /** Resolves when the process is gone. */
  readonly over: Promise<void>;
  /** What it printed; a service that is killed prints nothing. */
  output(): string;
  /** Gives an order; false if the service died instead of answering. */
  order(order: Exclude<Order, { order: "check" }>): Promise<boolean>;
  /** All that is stored, once all that was accepted is; null if the service died before. */
  check(from: number): Promise<Found | null>;
  kill(): Promise<void>;
}

/** Starts the service and waits until it listens or is dead. */
export async function startLife(settings: Settings): Promise<Life> {
  const child = fork(SERVICE, [JSON.stringify(settings)], {
    execArgv: ["--require", "./server/more-threads.cjs", "--import", "tsx"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (piece: Buffer) => (output += piece.toString()));
  }
  let isOver = false;
  const over = new Promise<void>((resolve) =>
    child.once("close", () => {
      isOver = true;
      resolve();
    }),
  );
  const hear = () => nextReply(child, over);
  const ready = await hear();

  const order = async (message: Order) => {
    if (isOver || !child.connected) return null;
    const heard = hear();
    child.send(message, () => undefined);
    return heard;
  };
  return {
    port: ready?.reply === "ready" ? ready.port : null,
    isOver: () => isOver,
    over,
    output: () => output,
    order: async (message) => (await order(message)) !== null,
    check: async (from) => {
      const reply = await order({ order: "check", from });
      return reply?.reply === "found" ? reply.found : null;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await over;
    },
  };
}

function nextReply(child: ChildProcess, over: Promise<void>): Promise<ServiceReply | null> {
  return new Promise((resolve) => {
    child.once("message", (message) => resolve(replySchema.parse(message)));
    void over.then(() => resolve(null));
  });
}
