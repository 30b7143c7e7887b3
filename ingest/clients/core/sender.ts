import type { Answer, Platform } from "./platform";
import type { Problem } from "./problem";
import type { Queue, Queued } from "./queue";
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

export function createSender(
  platform: Platform,
  queue: Queue,
  { host, writeKey, onProblem }: { host: string; writeKey: string; onProblem: (problem: Problem) => void },
): Sender {
  const url = `${host.replace(/\/+$/, "")}/v1/batch`;
  let running: Promise<void> | null = null;
  let cancel: (() => void) | null = null;
  let failures = 0;

  const bodyOf = (batch: readonly Queued[]) =>
    `{"writeKey":${JSON.stringify(writeKey)},"sentAt":"${new Date(platform.now()).toISOString()}","batch":[${batch
      .map(({ text }) => text)
      .join(",")}]}`;

  const after = (ms: number) => {
    if (cancel) cancel();
    cancel = platform.later(() => {
      cancel = null;
      void flush();
    }, ms);
  };

  /** @returns whether the batch is off the queue */
  const sendBatch = async (batch: readonly Queued[]): Promise<boolean> => {
    let answer: Answer | null = null;
    try {
      answer = await platform.post(url, bodyOf(batch));
    } catch {
      // No answer: nobody knows whether it arrived, so it is sent again.
    }
    const status = answer === null ? 0 : answer.status;
    if (status === 0 || status === 408 || status === 429 || status >= 500) {
      failures += 1;
      after(retryDelay(failures, answer && answer.retryAfter, platform.random(), platform.now()));
      return false;
    }
    failures = 0;
    queue.remove(new Set(batch.map(({ id }) => id)));
    const detail = answer && answer.body;
    if (status >= 300) onProblem({ kind: "refused", events: batch.length, status, detail });
    else {
      const rejected = rejectedOf(detail);
      if (rejected > 0) onProblem({ kind: "rejected", events: rejected, status, detail });
    }
    return true;
  };

  const sendAll = async () => {
    for (let batch = firstBatch(queue.items()); batch.length > 0; batch = firstBatch(queue.items())) {
      if (!(await sendBatch(batch))) return;
    }
  };
  const flush = () => {
    if (cancel) cancel();
    cancel = null;
    running =
      running ||
      sendAll().then(() => {
        running = null;
      });
    return running;
  };

  return {
    soon: () => {
      if (running === null && cancel === null) after(GATHER_MS);
    },
    flush,
    leave: () => {
      queue.abandon();
      const batch = firstBatch(queue.items());
      if (batch.length === 0) return;
      if (!platform.handOver(url, bodyOf(batch))) void flush();
    },
  };
}

function firstBatch(items: readonly Queued[]): Queued[] {
  const batch: Queued[] = [];
  let bytes = 200;
  for (const item of items) {
    bytes += bytesOf(item.text) + 1;
    if (batch.length > 0 && (batch.length === MAX_EVENTS || bytes > MAX_BYTES)) break;
    batch.push(item);
  }
  return batch;
}

/** At most the bytes of a text as UTF-8. */
const bytesOf = (text: string) => text.length + 2 * text.replace(/[\0-\x7f]/g, "").length;

const rejectedOf = (body: unknown): number =>
  typeof body === "object" && body !== null && "rejected" in body && Array.isArray(body.rejected)
    ? body.rejected.length
    : 0;
