import { countFeedback, readFeedback } from "#queries/feedback/read-feedback";
import { feedbackQuestion } from "#queries/feedback/feedback-question";
import { filterSchema } from "#queries/filters/filter";
import type { Reader } from "#queries/scope";
import { personId } from "#store/events/person-id";
import { type FeedbackQuestion, oracleFeedback } from "../analyses-oracle/feedback";
import type { Draws } from "../analyses-oracle/random-numbers";
import { differences } from "./differences";
import { randomSpan } from "./random-questions";
import { SEARCHES, type StagedFeedback } from "./staged-feedback";

const maybe = <T>(draws: Draws, things: readonly T[]): T | undefined =>
  draws.chance(0.3) ? draws.one(things) : undefined;

/** What to look for among what was said on days of a log that begins on `from`. */
export function randomFeedbackQuestion(draws: Draws, from: string, days: number): FeedbackQuestion {
  const kind = maybe(draws, ["nps", "csat", "message"] as const);
  const band = maybe(draws, ["good", "middle", "bad", "none"] as const);
  const state = maybe(draws, ["open", "in-hand", "handled"] as const);
  return {
    ...randomSpan(draws, from, days),
    search: draws.one(SEARCHES),
    silent: draws.chance(0.3),
    ...(kind === undefined ? {} : { kind }),
    ...(band === undefined ? {} : { band }),
    ...(state === undefined ? {} : { state }),
  };
}

/** Lists the feedback of the warehouse and of the oracle part by part, counts it, and says where they differ. */
export async function compareFeedback(
  reader: Reader,
  { project, said, end: _ }: StagedFeedback,
  _now: number,
  question: FeedbackQuestion,
  draws: Draws,
): Promise<string[]> {
  const { period, filter, search, silent, kind, band, state } = question;
  const handling = {
    inHand: said.filter((_, at) => at % 5 === 0).map(({ id }) => id),
    handled: said.filter((_, at) => at % 5 === 1).map(({ id }) => id),
  };
  const asked = feedbackQuestion.parse({ search, silent: silent ? "1" : "0", kind, band, state });
  const frame = {
    project,
    period,
    includeExcluded: draws.chance(0.2),
    ...(filter === undefined ? {} : { filter: filterSchema.parse(filter) }),
  };
  const everything = said.map(({ id, event }) => ({ id, event: { ...event, leftOut: false } }));
  const own = { zone: project.zone, weekStart: project.weekStart, inactive: project.inactiveEvents };
  const all = oracleFeedback(frame.includeExcluded ? everything : said, own, question, handling);
  const isOf = (entry: (typeof all)[number], besides?: "band" | "state") =>
    (kind === undefined || entry.kind === kind) &&
    (besides === "band" || band === undefined || entry.band === band) &&
    (besides === "state" || state === undefined || entry.state === state);
  const entries = all.filter((entry) => isOf(entry));

  const limit = 1 + draws.below(60);
  const first = await readFeedback(reader, frame, asked, { handling, before: null, limit });
  const second = await readFeedback(reader, frame, asked, { handling, before: first.next, limit });
  const shown = [...first.entries, ...(first.next === null ? [] : second.entries)].map(
    ({ time: _, channel: __, userId, person, ...entry }) => ({
      ...entry,
      person: personId(project.id, userId) === person ? userId : person,
    }),
  );
  const tally = (besides: "band" | "state", words: readonly string[]) =>
    Object.fromEntries(
      words.map((word) => [
        word,
        all.filter((entry) => isOf(entry, besides) && entry[besides] === word).length,
      ]),
    );
  const counts = await countFeedback(reader, frame, asked, handling);
  return [
    ...differences(shown, entries.slice(0, 2 * limit), `entries of ${entries.length}`),
    ...differences(first.next === null, entries.length <= limit, "whether it ends"),
    ...differences(counts, {
      found: entries.length,
      bands: tally("band", ["good", "middle", "bad", "none"]),
      states: tally("state", ["open", "in-hand", "handled"]),
    }),
  ];
}
