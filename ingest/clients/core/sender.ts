import { bytesOf } from "./bytes-of";
import type { Answer, Platform } from "./platform";
import type { Problem } from "./problem";
import type { Queue } from "./queue";
import { retryDelay } from "./retry-delay";

const MAX_EVENTS = 100;
/** Browsers let no more than 64 KiB outlive a page; a character may be three bytes. */
const MAX_BYTES = 60_000;
const GATHER_MS = 1_000;

/** Moves a queue to the door: batch by batch, again and again until it is taken. */
export interface Sender {
  /** Sends within a second, together with what else happens until then. */
  soon(): void;
  /** Sends now; resolves when all is taken, or the rest has to wait. */
  flush(): Promise<void>;
  /** Sends what there is while the page is being left. */
  leave(): void;
}

interface SenderOptions {
  host: string;
  writeKey: string;
  onProblem: (problem: Problem) => void;
  /** Called before each batch: what may not be sent any more has to leave the queue now. */
  heed: () => void;
}

export function createSender(
  platform: Platform,
  queue: Queue,
  { host, writeKey, onProblem, heed }: SenderOptions,
): Sender {
  const url = `${host}/v1/batch`.replace(/\/+(v1\/batch)$/, "/$1");
  let running: Promise<void> | null = null;
  let cancel: (() => void) | null = null;
  let failures = 0;
  /** What is on its way, and not to be sent by anyone else meanwhile. */
  let sending: readonly string[] = [];

  const bodyOf = (batch: readonly string[]) =>
    `{"writeKey":${JSON.stringify(writeKey)},"sentAt":"${new Date(platform.now()).toISOString()}","batch":[${batch.join(",")}]}`;

  const stop = () => {
    if (cancel) cancel();
    cancel = null;
  };
  const after = (ms: number) => {
    stop();
    cancel = platform.later(() => {
      cancel = null;
      void flush();
    }, ms);
  };

  const soon = () => {
    if (running === null && cancel === null && next().length > 0) after(GATHER_MS);
  };

  /** @returns whether the batch is off the queue */
  const sendBatch = async (batch: readonly string[]): Promise<boolean> => {
    let answer: Answer | null = null;
    sending = [...sending, ...batch];
    try {
      answer = await platform.post(url, bodyOf(batch));
    } catch {
      // No answer: nobody knows whether it arrived, so it is sent again.
    }
    sending = sending.filter((message) => !batch.includes(message));
    const status = answer === null ? 0 : answer.status;
    if (status === 0 || status === 408 || status === 429 || status >= 500) {
      after(retryDelay(++failures, answer && answer.retryAfter, platform.random(), platform.now()));
      return false;
    }
    failures = 0;
    queue.remove(batch);
    const detail = answer && answer.body;
    if (status >= 300) onProblem({ kind: "refused", events: batch.length, status, detail });
    else {
      const rejected = rejectedOf(detail);
      if (rejected > 0) onProblem({ kind: "rejected", events: rejected, status, detail });
    }
    return true;
  };

  const next = () => {
    heed();
    return firstBatch(queue.items().filter((message) => !sending.includes(message)));
  };
  const sendAll = async () => {
    for (let batch = next(); batch.length > 0; batch = next()) {
      if (!(await sendBatch(batch))) return;
    }
  };
  const flush = () => {
    stop();
    running =
      running ||
      sendAll().then(() => {
        running = null;
        // TRICKY: what was said after the last look at the queue found this still running, and set no timer.
        soon();
      });
    return running;
  };

  return {
    soon,
    flush,
    leave: () => {
      const batch = next();
      queue.abandon();
      if (batch.length > 0 && !platform.handOver(url, bodyOf(batch))) void sendBatch(batch);
    },
  };
}

function firstBatch(items: readonly string[]): string[] {
  const batch: string[] = [];
  let bytes = 200;
  for (const item of items) {
    bytes += bytesOf(item) + 1;
    if (batch.length > 0 && (batch.length === MAX_EVENTS || bytes > MAX_BYTES)) break;
    batch.push(item);
  }
  return batch;
}

const rejectedOf = (body: unknown): number =>
  typeof body === "object" && body !== null && "rejected" in body && Array.isArray(body.rejected)
    ? body.rejected.length
    : 0;
