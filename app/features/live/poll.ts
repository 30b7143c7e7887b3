const RETRY_MS = 5_000;

/**
 * Asks again and again, as long as somebody can see the page; after a failure not before five seconds.
 *
 * @param ask throws when there was no answer
 * @param firstMs how long the first question waits
 * @returns ends it, the question on its way too
 */
export function poll(options: {
  ask: (signal: AbortSignal) => Promise<void>;
  onLost: () => void;
  everyMs: number;
  firstMs: number;
}): () => void {
  const { ask, onLost, everyMs, firstMs } = options;
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    let wait = everyMs;
    try {
      if (!document.hidden) await ask(ending.signal);
    } catch {
      if (ending.signal.aborted) return;
      wait = Math.max(everyMs, RETRY_MS);
      onLost();
    }
    timer = setTimeout(() => void look(), wait);
  };
  timer = setTimeout(() => void look(), firstMs);
  return () => {
    ending.abort();
    clearTimeout(timer);
  };
}
