import { holds, type Filter } from "./holds";
import { isIn, type Days } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { subjectText } from "./subject-value";
import { worldOf } from "./world";

type Kind = "nps" | "csat" | "message";
type Band = "good" | "middle" | "bad" | "none";
type State = "open" | "in-hand" | "handled";

/** What feedback is asked with. */
export interface FeedbackQuestion {
  period: Days;
  filter?: Filter;
  search: string;
  silent: boolean;
  kind?: Kind;
  band?: Band;
  state?: State;
}

/** One event and the id it is stored under; a piece of feedback, or not. */
export interface Said {
  id: string;
  event: LogEvent;
}

/** A piece of feedback with what it is told by. */
export interface OracleEntry {
  id: string;
  person: string;
  kind: Kind;
  score: number | null;
  band: Band;
  text: string;
  about: string;
  state: State;
}

const KINDS: Readonly<Record<string, [kind: Kind, text: string, about: string | null]>> = {
  "NPS Answered": ["nps", "comment", null],
  "CSAT Answered": ["csat", "comment", "about"],
  "Feedback Sent": ["message", "text", "tag"],
};
/** The least score that is good, and the least that is not bad. */
const BANDS = { nps: [9, 7], csat: [4, 3] } as const;

function bandOf(kind: Kind, score: number | null): Band {
  if (kind === "message" || score === null) return "none";
  const [good, middle] = BANDS[kind];
  return score >= good ? "good" : score >= middle ? "middle" : "bad";
}

/** Everything said that a question is about, whatever kind, band and state it asks for; in the order of `said`. */
export function oracleFeedback(
  said: readonly Said[],
  project: LogProject,
  { period, filter, search, silent }: FeedbackQuestion,
  handling: { inHand: readonly string[]; handled: readonly string[] },
): OracleEntry[] {
  const world = worldOf(
    said.map(({ event }) => event),
    project,
  );
  const stateOf = (id: string) =>
    handling.handled.includes(id) ? "handled" : handling.inHand.includes(id) ? "in-hand" : "open";
  return said.flatMap(({ id, event }) => {
    const [kind, words, subject] = KINDS[event.event] ?? [];
    if (kind === undefined || event.leftOut || !isIn(event.day, period)) return [];
    if (filter !== undefined && !holds(filter, event, world)) return [];
    const text = subjectText(`property.${words}`, event, world);
    if (text === "" && !silent) return [];
    if (!text.toLowerCase().includes(search.toLowerCase())) return [];
    const about = subject == null ? "" : subjectText(`property.${subject}`, event, world);
    const { person, score } = event;
    return [{ id, person, kind, score, band: bandOf(kind, score), text, about, state: stateOf(id) }];
  });
}
