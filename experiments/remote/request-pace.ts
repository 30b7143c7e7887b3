const PER_MINUTE = 60;
const MINUTE = 60_000;

/** What time is taken from. */
export interface Time {
  now: () => number;
  sleep: (ms: number) => Promise<unknown>;
}

/**
 * Lets requests through at the pace that GrowthBook takes them: 60 in any minute, in the order in which they came.
 *
 * @returns waits until the next request may be sent
 */
export function requestPace({ now, sleep }: Time, perMinute = PER_MINUTE): () => Promise<void> {
  const sent: number[] = [];
  let last = Promise.resolve();
  const next = async () => {
    const earliest = sent.length < perMinute ? undefined : sent.shift();
    const wait = earliest === undefined ? 0 : earliest + MINUTE - now();
    if (wait > 0) await sleep(wait);
    sent.push(now());
  };
  return () => (last = last.then(next));
}
