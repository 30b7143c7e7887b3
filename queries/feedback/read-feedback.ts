import type { Frame } from "#queries/frame";
import { LATEST, type TimelineCursor } from "#queries/members/member-timeline";
import { readProfiles } from "#queries/members/read-profiles";
import { EVER } from "#queries/period/ever";
import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import { feedbackCounts, feedbackEntries } from "./feedback-entries";
import type { FeedbackQuestion } from "./feedback-question";
import type { FeedbackBand, FeedbackState } from "./feedback-words";

/** A piece of feedback; `time` is UTC, `userId` "" for visitors, `score` null for a message. */
export type FeedbackEntry = Awaited<ReturnType<typeof feedbackEntries>>[number] & { userId: string };

/** The ids of what is not open any more. */
export interface Handling {
  inHand: string[];
  handled: string[];
}

/** How much there is: in all that is asked, by state whatever the state asked, and by band whatever the band asked. */
export interface FeedbackCounts {
  found: number;
  states: Record<FeedbackState, number>;
  bands: Record<FeedbackBand, number>;
}

type FeedbackFrame = Pick<Frame, "project" | "period" | "includeExcluded" | "signal" | "caller" | "filter">;

/** A part of the feedback of a period, the latest first; `next` is where it goes on, null at its end. */
export async function readFeedback(
  reader: Reader,
  frame: FeedbackFrame,
  question: FeedbackQuestion,
  { handling, before, limit }: { handling: Handling; before: TimelineCursor | null; limit: number },
): Promise<{ entries: FeedbackEntry[]; next: TimelineCursor | null }> {
  const { time, id } = before ?? LATEST;
  const rows = await feedbackEntries(reader, frame, {
    ...question,
    ...asked(frame, handling),
    time,
    before: id,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const profiles = await readProfiles(reader, frame, [...new Set(shown.map(({ person }) => person))]);
  const userIds = new Map(profiles.map(({ person, userId }) => [person, userId]));
  return {
    entries: shown.map((row) => ({ ...row, userId: userIds.get(row.person) ?? "" })),
    next: last ? { time: last.time, id: last.id } : null,
  };
}

/** How much feedback of a period there is, by how far it is and how it is meant. */
export async function countFeedback(
  reader: Reader,
  frame: FeedbackFrame,
  { search, silent, kind, band, state }: FeedbackQuestion,
  handling: Handling,
): Promise<FeedbackCounts> {
  const rows = await feedbackCounts(reader, frame, { search, silent, ...asked(frame, handling) });
  const counts: FeedbackCounts = {
    found: 0,
    states: { open: 0, "in-hand": 0, handled: 0 },
    bands: { good: 0, middle: 0, bad: 0, none: 0 },
  };
  for (const row of rows) {
    const isOfBand = band === undefined || row.band === band;
    const isOfState = state === undefined || row.state === state;
    if (kind !== undefined && row.kind !== kind) continue;
    if (isOfBand) counts.states[row.state] += row.count;
    if (isOfState) counts.bands[row.band] += row.count;
    if (isOfBand && isOfState) counts.found += row.count;
  }
  return counts;
}

/** When a piece of feedback was said, UTC; null when a project has no feedback of this id. */
export async function findFeedback(reader: Reader, project: Project, id: string): Promise<string | null> {
  const everything = { search: "", silent: true, in_hand: [], handled: [] };
  const [row] = await feedbackEntries(
    reader,
    { project, period: EVER, includeExcluded: true, caller: "feedback" },
    { ...everything, id, time: LATEST.time, before: LATEST.id, limit: 1 },
  );
  return row?.time ?? null;
}

const asked = ({ filter }: FeedbackFrame, { inHand, handled }: Handling) => ({
  in_hand: inHand,
  handled,
  filter,
});
