import { EventName } from "#store/events/event-names";
import { NOBODY } from "#store/events/person-id";
import type { Draft } from "#ingest/pipeline/draft";
import { Refusal } from "#ingest/pipeline/refusal";
import type { Step } from "#ingest/pipeline/step";
import { isJsonObject } from "#ingest/pipeline/values/json-object";

/** Categories of consent, in whatever words, without which nothing may be measured. */
const MEASURING = /analytic|statistic|measurement|performance|分析|统计/i;

/**
 * Refuses what must not be stored: events of a person who was erased or has withdrawn consent, and events that say
 * themselves that their person does not consent. A word of consent itself is stored, as the proof of it.
 *
 * `context.consent.categoryPreferences` is Segment's: categories with true or false. One for measuring that is false
 * refuses; and so do categories that are all false.
 */
export const keepOut: Step = (draft, { project: { guard } }) => {
  const persons = [draft.person, draft.merges].filter((person) => person !== NOBODY);
  const reason = persons.map((person) => guard?.refuses(person) ?? null);
  if (reason.includes("erased")) {
    return new Refusal("erased", "userId", "This person was erased; nothing more is stored of them.");
  }
  const given = CONSENT.get(draft.name);
  if (given !== undefined) {
    for (const person of persons) guard?.noteConsent(person, given);
    return null;
  }
  if (!reason.includes("consent-withdrawn") && !deniesConsent(draft)) return null;
  return new Refusal(
    "consent-withdrawn",
    "context.consent",
    "This person does not consent to being measured.",
  );
};

const CONSENT = new Map<string, boolean>([
  [EventName.consentGranted, true],
  [EventName.consentWithdrawn, false],
]);

function deniesConsent({ context: { consent } }: Draft): boolean {
  if (!isJsonObject(consent) || !isJsonObject(consent.categoryPreferences)) return false;
  const categories = Object.entries(consent.categoryPreferences).filter(
    ([, given]) => typeof given === "boolean",
  );
  const measuring = categories.filter(([name]) => MEASURING.test(name));
  if (measuring.length > 0) return measuring.some(([, given]) => given === false);
  return categories.length > 0 && categories.every(([, given]) => given === false);
}
