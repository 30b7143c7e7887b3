import { isbot } from "isbot";
import type { Step } from "#ingest/pipeline/step";

const REMEMBERED = 10_000;
const LONGEST_REMEMBERED = 1000;
const judged = new Map<string, boolean>();

/** The judgement costs 10 µs and user agents repeat, so it is remembered. */
function isBot(userAgent: string): boolean {
  const known = judged.get(userAgent);
  if (known !== undefined) return known;
  const bot = isbot(userAgent);
  if (userAgent.length > LONGEST_REMEMBERED) return bot;
  if (judged.size >= REMEMBERED) judged.clear();
  judged.set(userAgent, bot);
  return bot;
}

/**
 * Flags robots that say so in the member's user agent.
 *
 * TRICKY: the user agent of the request is not asked: events that servers send would all be robots'.
 */
export const flagBots: Step = (draft) => {
  const { userAgent } = draft.context;
  if (draft.excluded === "" && typeof userAgent === "string" && isBot(userAgent)) draft.excluded = "bot";
  return null;
};
