/** Whether somebody counts, and why not, or why they do all the same. */
export interface Verdict {
  verdict: "counts" | "bot" | "test";
  /** what found it: 'manual', 'internal-user', 'internal-domain', 'rate', or 'events' for what they say of themselves; "" nothing */
  rule: string;
  /** as it was found or said, e.g. "a colleague, by user id"; of events their mark, e.g. "bot:user-agent"; "" when nothing was */
  reason: string;
  /** How many of their events say themselves that they are of a bot or a test, and so count only if the member does by hand. */
  markedEvents: number;
}

/** What `mark` of an event says: "bot:user-agent" is of a bot, all else of a test. */
const kindOf = (mark: string) => (mark.startsWith("bot") ? "bot" : "test");

/**
 * The verdict over a person: what was found about them as a whole; or else, where all that they did says so of itself,
 * what that says.
 */
export function verdictOf(
  found: readonly Omit<Verdict, "markedEvents">[],
  names: readonly { events: number; marked: number; mark: string }[],
): Verdict {
  const markedEvents = names.reduce((sum, { marked }) => sum + marked, 0);
  const [said] = found;
  if (said) return { ...said, markedEvents };
  const events = names.reduce((sum, name) => sum + name.events, 0);
  const mark = names.map((name) => name.mark).find((one) => one !== "") ?? "";
  if (markedEvents < events || mark === "") return { verdict: "counts", rule: "", reason: "", markedEvents };
  return { verdict: kindOf(mark), rule: "events", reason: mark, markedEvents };
}
