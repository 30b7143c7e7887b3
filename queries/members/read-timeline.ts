import type { Reader } from "#queries/scope";
import { LATEST, memberTimeline, type TimelineCursor } from "./member-timeline";
import { everScope, type MembersFrame } from "./read-members";

/** What somebody did once. `time` is UTC, `day` local; `properties` and `context` are JSON, `money` exact. */
export type TimelineEvent = Awaited<ReturnType<typeof memberTimeline>>[number];

/** Which part of whose timeline: of the events named, or all without names, from before a cursor on. */
export interface TimelineQuestion {
  person: string;
  events: readonly string[];
  before: TimelineCursor | null;
  limit: number;
}

/** A part of what a person did, the latest first, bots and tests included; `next` is where it goes on, null at its end. */
export async function readTimeline(
  reader: Reader,
  frame: Omit<MembersFrame, "includeExcluded">,
  { person, events, before, limit }: TimelineQuestion,
): Promise<{ events: TimelineEvent[]; next: TimelineCursor | null }> {
  const { time, id } = before ?? LATEST;
  const rows = await memberTimeline(reader, everScope({ ...frame, includeExcluded: true }), {
    persons: [person],
    events: [...events],
    time,
    before: id,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { events: shown, next: last ? { time: last.time, id: last.id } : null };
}
