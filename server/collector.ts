import type { RecentEvent } from "#store/events/recent-event";
import type { ReplayOutcome } from "#ingest/replay/replay-outcome";
import type { Replay } from "#server/door/door-messages";

/** Everything between a sender and the events table. */
export interface Collector {
  /** The door's port. */
  readonly port: number;
  /** Hands the write keys and rules in force to the door now, instead of within a second. */
  refreshSources(): Promise<void>;
  /** Resolves when everything accepted so far is stored. */
  idle(): Promise<void>;
  /** Compares the books with what is there, now. */
  audit(): Promise<void>;
  /** The last events of a project behind a number, the oldest first, as they came and as they are stored. */
  recent(project: number, after: number): Promise<RecentEvent[]>;
  /** Tries entries of quarantine again. @throws Error when they could not be made durable */
  replay(replay: Replay): Promise<ReplayOutcome[]>;
  /** What is accepted and not yet stored, and for how long the oldest of it waits. */
  depth(): Promise<{ bytes: number; segments: number; lagSeconds: number }>;
  /** Stops accepting and makes what was accepted durable. */
  close(): Promise<void>;
}
