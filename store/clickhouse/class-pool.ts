import type { Logger } from "pino";
import { classifyFailure } from "./classify-failure";
import type { Connection } from "./connection";
import { Lane } from "./lane";
import type { QueryClass } from "./warehouse";
import { WarehouseError } from "./warehouse-error";

/** Who runs a statement and for whom. */
interface Errand {
  /** the query's name, or what else is being done */
  name: string;
  caller?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** A statement that took longer than its class should, or waited as long for its turn. */
export interface SlowStatement {
  query: string;
  caller: string | undefined;
  class: QueryClass;
  /** from the call to its end, ms; `waitedMs` of these for a free connection */
  ms: number;
  waitedMs: number;
}

interface Options {
  class: QueryClass;
  connections: readonly Connection[];
  timeoutMs: number;
  embedded: boolean;
  log?: Pick<Logger, "debug" | "warn"> | undefined;
  onSlow?: ((slow: SlowStatement) => void) | undefined;
}

/** The connections of one class: statements wait their turn, end in time, and fail as WarehouseErrors. */
export interface ClassPool {
  run<T>(errand: Errand, work: (connection: Connection, ends: AbortSignal) => Promise<T>): Promise<T>;
  /** Lets nobody in any more, answers readers with "closed", and waits for what the engine still does. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** From when on a statement is slow, ms: inserts have time, a page has a reader who waits. */
const SLOW_MS: Record<QueryClass, number> = { dashboard: 1_000, analyst: 5_000, ingest: 10_000 };
/** The engine ends a statement itself; this much later we stop waiting for it to say so. */
const GRACE_MS = 2_000;

export function createClassPool(options: Options): ClassPool {
  const { embedded, log, onSlow } = options;
  const lane = new Lane(options.connections);
  const closing = new AbortController();

  return {
    run: async ({ name, caller, signal }, work) => {
      const began = performance.now();
      let waitedMs = 0;
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(tooLate(name, options)), options.timeoutMs + GRACE_MS);
      const ends = AbortSignal.any([deadline.signal, closing.signal, ...(signal ? [signal] : [])]);
      try {
        return await lane.run((connection) => {
          waitedMs = Math.round(performance.now() - began);
          return work(connection, ends);
        }, ends);
      } catch (error) {
        throw classifyFailure(error, `Query ${name}`, embedded);
      } finally {
        clearTimeout(timer);
        const ms = Math.round(performance.now() - began);
        const ran: SlowStatement = { query: name, caller, class: options.class, ms, waitedMs };
        log?.debug(ran, "query");
        if (ms >= SLOW_MS[options.class]) {
          log?.warn(ran, "slow query");
          onSlow?.(ran);
        }
      }
    },
    drain: async () => {
      if (options.class !== "ingest") {
        closing.abort(new WarehouseError("closed", "The events database is closed.", { retryable: false }));
      }
      await lane.close();
    },
    close: async () => {
      await Promise.all(options.connections.map((connection) => connection.close()));
    },
  };
}

/** Statements of the ingest class may be sent again; a page that took too long would take too long again. */
const tooLate = (name: string, options: Options) =>
  new WarehouseError("timeout", `Query ${name} was not answered within ${options.timeoutMs / 1000} s.`, {
    retryable: options.class === "ingest",
  });
