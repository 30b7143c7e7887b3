import type { Allowance } from "#ingest/pipeline/ingest-source";

/** Seconds of a rate that may be sent at once, after as long a silence. */
const BURST_SECONDS = 10;
const DAY_MS = 86_400_000;

interface Account {
  /** events that may be sent now; below zero after a request larger than what was left */
  left: number;
  at: number;
  /** events taken on `day`, e.g. "2026-03-10" */
  taken: number;
  day: string;
}

/** Holds senders to the rates and quotas of their write keys. */
export interface Allowances {
  /** How many seconds a sender should wait before its next request; 0 if it need not. */
  waitOf(writeKey: string, allowance: Allowance | undefined): number;
  /** Notes that events were taken under a key. */
  take(writeKey: string, allowance: Allowance | undefined, events: number): void;
}

/**
 * Makes such a keeper. A rate is a bucket that holds ten seconds of it; a request is let in while anything is left,
 * whatever its size, and what it took too much is waited for afterwards. A day is one of UTC.
 *
 * @param clock tells the time
 */
export function keepAllowances(clock: () => Date): Allowances {
  const accounts = new Map<string, Account>();

  const accountOf = (writeKey: string, allowance: Allowance) => {
    const now = clock().getTime();
    const day = new Date(now).toISOString().slice(0, 10);
    const rate = allowance.perSecond ?? 0;
    const account = accounts.get(writeKey) ?? {
      left: rate * BURST_SECONDS,
      at: now,
      taken: allowance.taken.events,
      day: allowance.taken.day,
    };
    accounts.set(writeKey, account);
    account.left = Math.min(account.left + ((now - account.at) / 1000) * rate, rate * BURST_SECONDS);
    account.at = now;
    if (account.day !== day) Object.assign(account, { day, taken: 0 });
    return { account, now };
  };

  return {
    waitOf: (writeKey, allowance) => {
      if (!allowance) return 0;
      const { account, now } = accountOf(writeKey, allowance);
      if (allowance.perDay !== null && account.taken >= allowance.perDay) {
        return Math.ceil((DAY_MS - (now % DAY_MS)) / 1000);
      }
      if (allowance.perSecond === null || account.left > 0) return 0;
      return Math.max(1, Math.ceil((1 - account.left) / allowance.perSecond));
    },
    take: (writeKey, allowance, events) => {
      if (!allowance) return;
      const { account } = accountOf(writeKey, allowance);
      account.left -= events;
      account.taken += events;
    },
  };
}
