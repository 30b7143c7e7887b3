/**
 * Counts attempts per key in a fixed window. Holds at most `capacity` keys and forgets the oldest first,
 * so that many invented keys cost memory only up to there.
 */
export class AttemptLimit {
  readonly #attempts = new Map<string, { count: number; until: number }>();

  constructor(private readonly options: { limit: number; windowMs: number; capacity: number }) {}

  /** Counts one attempt. @returns 0 when it may go on, else the seconds to wait */
  attempt(key: string, now: number): number {
    const { limit, windowMs, capacity } = this.options;
    const known = this.#attempts.get(key);
    const current = known && known.until > now ? known : { count: 0, until: now + windowMs };
    current.count += 1;
    if (current !== known) {
      this.#attempts.delete(key);
      this.#attempts.set(key, current);
      for (const oldest of this.#attempts.keys()) {
        if (this.#attempts.size <= capacity) break;
        this.#attempts.delete(oldest);
      }
    }
    return current.count > limit ? Math.ceil((current.until - now) / 1000) : 0;
  }

  /** Forgets the attempts of a key. */
  forgive(key: string): void {
    this.#attempts.delete(key);
  }
}
