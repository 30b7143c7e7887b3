import type { Reader } from "#queries/scope";
import { memberLife } from "./member-life";
import { EARLIEST, LATEST, memberTimeline, type TimelineCursor } from "./member-timeline";
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
  const ever = everScope({ ...frame, includeExcluded: true });
  const [life] = await memberLife(reader, ever, { persons: [person] });
  if (life === undefined) return { events: [], next: null };
  const { stored } = life;
  const part = (since: string) =>
    memberTimeline(reader, ever, {
      ...{ stored, events: [...events], since },
      ...{ time, before: id, limit: limit + 1 },
    });
  const since = enoughSince(life, time, limit);
  const near = await part(since);
  const rows = near.length > limit || since <= life.first ? near : await part(EARLIEST);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    events: shown,
    next: last ? { time: last.time, id: last.id } : null,
  };
}

const MONTH_MS = 31 * 86_400_000;

/** Since when somebody of even habits did twice as much as is asked for, up to a time; all in UTC. */
function enoughSince(
  life: { first: string; last: string; events: number },
  time: string,
  limit: number,
): string {
  const [first, last, before] = [life.first, life.last, time].map((text) =>
    Date.parse(`${text.replace(" ", "T")}Z`),
  );
  if (first === undefined || last === undefined || before === undefined) return EARLIEST;
  const span = MONTH_MS + (2 * limit * (last - first)) / life.events;
  return new Date(Math.min(last, before) - span).toISOString().replace("T", " ").slice(0, -1);
}
