import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { DoorSettings, FromDoor, ToDoor } from "#server/door/door-messages";
import type { Source } from "#server/projects/list-sources";

/** The door's thread, seen from the main thread. */
export interface Door {
  /** The port it listens on. */
  readonly port: number;
  /** Calls `listener` whenever a spool segment is ready for the writer. */
  onSealed(listener: () => void): void;
  /** Hands over the write keys in force. */
  setSources(sources: Source[]): Promise<void>;
  /** Seals what is open, so that the writer can take it now. */
  seal(): Promise<void>;
  /** Answers what is under way, makes it durable, and ends. */
  close(): Promise<void>;
}

/**
 * Starts the door in a thread of its own and waits until it listens.
 *
 * @param onDeath called when the thread ends without having been asked to
 * @throws Error  when the port cannot be had
 */
export async function startDoor(settings: DoorSettings, onDeath: (error: Error) => void): Promise<Door> {
  const worker = new Worker(new URL("./door-thread.mjs", import.meta.url), {
    workerData: settings,
    execArgv: [],
  });
  const tell = (message: ToDoor) => worker.postMessage(message);
  let closing = false;
  const waiting = new Map<number, () => void>();
  let asked = 0;
  const ask = (make: (number: number) => ToDoor) =>
    new Promise<void>((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      tell(make(asked));
    });

  let listening = false;
  let sealed = () => {};
  const port = await new Promise<number>((resolve, reject) => {
    worker.on("message", (message: FromDoor) => {
      if (message.type === "listening") {
        listening = true;
        resolve(message.port);
      } else if (message.type === "sealed") sealed();
      else if (message.type === "failed") reject(new Error(`The door cannot listen: ${message.message}`));
      else {
        waiting.get(message.number)?.();
        waiting.delete(message.number);
      }
    });
    const died = (error: Error) => {
      reject(error);
      if (listening && !closing) onDeath(error);
    };
    worker.on("error", died);
    worker.on("exit", (code) => {
      if (!closing) died(new Error(`The door's thread ended by itself (code ${code}).`));
    });
  });

  return {
    port,
    onSealed: (listener) => {
      sealed = listener;
    },
    setSources: (sources) => ask((number) => ({ type: "sources", number, sources })),
    seal: () => ask((number) => ({ type: "seal", number })),
    close: async () => {
      closing = true;
      const ended = once(worker, "exit");
      tell({ type: "close" });
      await ended;
    },
  };
}
