/** Where small texts outlive a page. None of these throws: what cannot be kept is forgotten. */
export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

/** What a request was answered. `retryAfter` is the header as it came. */
export interface Answer {
  status: number;
  retryAfter: string | null;
  body: unknown;
}

/** What a client needs of the place it runs in. */
export interface Platform {
  library: { name: string; version: string };
  /** Whose queue this is: a name that no other living client uses. */
  owner: string;
  store: Store;
  /** instant, ms */
  now: () => number;
  /** 0 ≤ … < 1 */
  random: () => number;
  /** Posts JSON; goes on when the page is left, if the place can. Rejects when there was no answer. */
  post: (url: string, body: string) => Promise<Answer>;
  /** Hands a last request over to the place where posts do not outlive the page; false if it cannot. */
  handOver: (url: string, body: string) => boolean;
  /** Does something once, later; returns what takes it back. */
  later: (work: () => void, ms: number) => () => void;
  /** What is true of each event that happens now: page, language, device. */
  context: () => Record<string, unknown>;
  /** Calls back when the page may be gone any moment, and when there is a connection again. */
  watch: (on: { leave: () => void; online: () => void }) => void;
}
