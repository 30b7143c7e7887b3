import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { type Sighting, sightingSchema } from "#ingest/drift/property-book";
import { type RecentEvent, recentEventSchema } from "#store/events/recent-event";
import { type ReplayOutcome, replayOutcomeSchema } from "#ingest/replay/replay-outcome";
import type { DoorSettings, FromDoor, KeyedPayload, Replay, ToDoor } from "#server/door/door-messages";
import type { ProjectRules } from "#server/members/project-rules";
import type { Source } from "#server/projects/list-sources";

const depthSchema = z.object({ bytes: z.number(), segments: z.number() });

/** The open door, seen from the main thread. */
export interface Door {
  /** The port it listens on. */
  readonly port: number;
  /** Calls `listener` whenever a spool segment is ready for the writer. */
  onSealed(listener: () => void): void;
  /** Hands over the write keys in force. */
  setSources(sources: Source[]): Promise<void>;
  /** Hands over of whom nothing may be stored, and what currencies are worth. */
  setRules(rules: ProjectRules[]): Promise<void>;
  /** Hands over what SDKs are served under these client keys from now on. */
  setPayloads(payloads: KeyedPayload[]): Promise<void>;
  /** Seals what is open, so that the writer can take it now. */
  seal(): Promise<void>;
  /** The last events of a project behind a number, the oldest first. */
  recent(project: number, after: number): Promise<RecentEvent[]>;
  /** Properties of events that were seen for the first time, or for the first time in an hour, since the last call. */
  sightings(): Promise<Sighting[]>;
  /** What is accepted and not yet stored. */
  depth(): Promise<{ bytes: number; segments: number }>;
  /** Tries entries of quarantine again. @throws Error when they could not be made durable */
  replay(replay: Replay): Promise<ReplayOutcome[]>;
  /** Answers what is under way, makes it durable, and ends. */
  close(): Promise<void>;
}

/** A thread that will be the door. */
export interface DoorThread {
  /** @throws Error when the port cannot be had or the spool is in use */
  open(settings: DoorSettings): Promise<Door>;
  /** Ends the thread, whatever it does; one that was closed has ended. */
  end(): Promise<unknown>;
}

/**
 * Starts the door's thread; it loads its code while the databases open, and listens when `open` hands it its settings.
 *
 * @param onDeath called when the open door's thread ends without having been asked to
 */
export function startDoorThread(onDeath: (error: Error) => void): DoorThread {
  const worker = new Worker(new URL("./door-thread.mjs", import.meta.url), { execArgv: [] });
  const tell = (message: ToDoor) => worker.postMessage(message);
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let asked = 0;
  const ask = (make: (number: number) => ToDoor) =>
    new Promise<unknown>((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      tell(make(asked));
    });

  let closing = false;
  let isOpen = false;
  let sealed = () => {};
  const listening = new Promise<number>((resolve, reject) => {
    worker.on("message", (message: FromDoor) => {
      if (message.type === "listening") {
        isOpen = true;
        resolve(message.port);
      } else if (message.type === "sealed") sealed();
      else if (message.type === "failed") reject(new Error(`The door cannot listen: ${message.message}`));
      else {
        const asker = waiting.get(message.number);
        waiting.delete(message.number);
        if (message.type === "done") asker?.resolve(message.result);
        else asker?.reject(new Error(message.message));
      }
    });
    const died = (error: Error) => {
      reject(error);
      if (isOpen && !closing) onDeath(error);
    };
    worker.on("error", died);
    worker.on("exit", (code) => {
      if (!closing) died(new Error(`The door's thread ended by itself (code ${code}).`));
    });
  });
  // Awaited by `open`; a thread that dies before that is found dead then.
  listening.catch(() => undefined);

  const close = async () => {
    closing = true;
    const ended = once(worker, "exit");
    tell({ type: "close" });
    await ended;
  };
  return {
    open: async (settings) => {
      tell({ type: "open", settings });
      return {
        port: await listening,
        onSealed: (listener) => {
          sealed = listener;
        },
        setSources: async (sources) => {
          await ask((number) => ({ type: "sources", number, sources }));
        },
        setRules: async (rules) => {
          await ask((number) => ({ type: "rules", number, rules }));
        },
        setPayloads: async (payloads) => {
          await ask((number) => ({ type: "payloads", number, payloads }));
        },
        seal: async () => {
          await ask((number) => ({ type: "seal", number }));
        },
        recent: async (project, after) =>
          recentEventSchema
            .array()
            .parse(await ask((number) => ({ type: "recent", number, project, after }))),
        sightings: async () =>
          sightingSchema.array().parse(await ask((number) => ({ type: "sightings", number }))),
        depth: async () => depthSchema.parse(await ask((number) => ({ type: "depth", number }))),
        replay: async (replay) =>
          replayOutcomeSchema.array().parse(await ask((number) => ({ type: "replay", number, replay }))),
        close,
      };
    },
    end: () => {
      closing = true;
      return worker.terminate();
    },
  };
}
