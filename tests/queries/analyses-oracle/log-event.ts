/** One event of a log in memory, the person behind it already resolved. */
export interface LogEvent {
  person: string;
  event: string;
  /** Milliseconds since 1970, UTC. */
  time: number;
  /** The local date of `time` in the project's zone, "2026-03-08". */
  day: string;
  /** Whether it was sent with a user id. */
  known: boolean;
  channel: string;
  category: string;
  order: string;
  /** The amount in the project's currency as exact decimal text; "0" where the event carries none. */
  money: string;
  score: number | null;
  /** What an exposure was to; on no other event. */
  experiment?: string;
  variation?: string;
  /** Who invited the person; on no other event than joining and accepting. */
  inviter?: string;
  properties: Readonly<Record<string, unknown>>;
  /** What is said about the person; filled only on "$identify". */
  traits: Readonly<Record<string, unknown>>;
  /** Whether it is a bot's or a test, by itself or by its person: it counts only where these are asked for as well. */
  leftOut: boolean;
}

/** An event of which it is yet to be said on which local day it lies, how it is sent and whether it counts. */
export type DrawnEvent = Omit<LogEvent, "day" | "known" | "leftOut">;

/** What of a project the analyses depend on. */
export interface LogProject {
  /** IANA name of the zone its days are cut in. */
  zone: string;
  /** The first day of its weeks: 0 or 7 Sunday, 1 Monday … 6 Saturday. */
  weekStart: number;
  /** Names of the events that make nobody active. */
  inactive: readonly string[];
  /** Who is in which cohort, by its number, as last found out. */
  cohorts?: ReadonlyMap<number, ReadonlySet<string>>;
}
