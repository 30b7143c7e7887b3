import { isbot } from "isbot";
import type { Step } from "#ingest/pipeline/step";
import { isDataCentre } from "#ingest/pipeline/values/is-data-centre";
import { isJsonObject } from "#ingest/pipeline/values/json-object";

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
 * Flags robots that say so: in the member's user agent, because a program drives their browser, or because nobody sits
 * where they come from.
 *
 * TRICKY: the user agent of the request is not asked: events that servers send would all be robots'.
 */
export const flagBots: Step = (draft) => {
  if (draft.excluded !== "") return null;
  const { userAgent, webdriver, userAgentData } = draft.context;
  if (typeof userAgent === "string" && isBot(userAgent)) draft.excluded = "bot:user-agent";
  else if (webdriver === true || hasHeadlessBrand(userAgentData)) draft.excluded = "bot:automation";
  else if (isDataCentre(draft.context)) draft.excluded = "bot:data-centre";
  return null;
};

/** Browsers name themselves in `userAgentData.brands` also where their user agent was changed. */
function hasHeadlessBrand(userAgentData: unknown): boolean {
  if (!isJsonObject(userAgentData) || !Array.isArray(userAgentData.brands)) return false;
  return userAgentData.brands.some(
    (entry) => isJsonObject(entry) && typeof entry.brand === "string" && /headless/i.test(entry.brand),
  );
}
