import { WarehouseError } from "./warehouse-error";

interface Waiting<Seat> {
  seated(seat: Seat): void;
  sentAway(reason: WarehouseError): void;
}

/**
 * A few seats and a queue for them, first come first served: who sits runs one piece of work at a time.
 *
 * TRICKY: a caller who gives up is answered at once, but the seat stays taken until the work itself has ended,
 * because an embedded connection computes on and would mix up two statements.
 */
export class Lane<Seat> {
  readonly #free: Seat[];
  readonly #queue: Waiting<Seat>[] = [];
  readonly #working = new Set<Promise<unknown>>();
  #closed = false;

  constructor(readonly seats: readonly Seat[]) {
    this.#free = [...seats];
  }

  /**
   * @throws WarehouseError "aborted" as soon as `signal` says so, "closed" when the lane is closed;
   *         and whatever `work` throws
   */
  async run<T>(work: (seat: Seat) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const seat = await this.#take(signal);
    const working = work(seat).finally(() => {
      this.#working.delete(working);
      this.#release(seat);
    });
    this.#working.add(working);
    return untilAborted(working, signal);
  }

  /** Lets nobody in any more, sends the queue away, and waits for the work under way. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const waiting of this.#queue.splice(0)) waiting.sentAway(closed());
    await Promise.allSettled(this.#working);
  }

  #take(signal: AbortSignal | undefined): Promise<Seat> {
    if (signal?.aborted) return Promise.reject(aborted(signal));
    if (this.#closed) return Promise.reject(closed());
    const seat = this.#free.shift();
    if (seat !== undefined) return Promise.resolve(seat);

    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        if (signal) reject(aborted(signal));
      };
      const waiting: Waiting<Seat> = {
        seated: (free) => {
          signal?.removeEventListener("abort", giveUp);
          resolve(free);
        },
        sentAway: (reason) => {
          signal?.removeEventListener("abort", giveUp);
          reject(reason);
        },
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      this.#queue.push(waiting);
    });
  }

  #release(seat: Seat): void {
    const next = this.#queue.shift();
    if (next) next.seated(seat);
    else this.#free.push(seat);
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(aborted(signal));
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp));
  });
}

const closed = () => new WarehouseError("closed", "The events database is closed.", { retryable: false });

const aborted = ({ reason }: AbortSignal) =>
  reason instanceof WarehouseError
    ? reason
    : new WarehouseError("aborted", "Nobody waits for this statement any more.", {
        retryable: false,
        cause: reason,
      });
