import { EventName } from "#store/events/event-names";
import type { EventKind } from "#ingest/pipeline/incoming-event";
import { Refusal } from "#ingest/pipeline/refusal";
import type { Step } from "#ingest/pipeline/step";

const MAX_LENGTH = 200;

const NAME_OF_KIND: Record<Exclude<EventKind, "track">, string> = {
  identify: EventName.identified,
  group: EventName.grouped,
  alias: EventName.aliased,
  page: EventName.pageViewed,
  screen: EventName.screenViewed,
};

/** Other names of events we know, with who uses them. */
const CANONICAL = new Map<string, string>([
  ["Answered NPS Survey", EventName.npsAnswered], // SatisMeter
  ["NPS Response Sent", EventName.npsAnswered], // Beamer
  ["$experiment_started", EventName.experimentViewed], // Mixpanel
]);

/** Gives the event the name it is stored under. A name it had elsewhere stays in `context.sent_as`. */
export const nameEvent: Step = (draft) => {
  if (draft.kind !== "track") {
    draft.name = NAME_OF_KIND[draft.kind];
    return null;
  }
  if (draft.name.trim() === "")
    return new Refusal("missing-name", "event", "A track call needs an event name.");
  if (draft.name.length > MAX_LENGTH) {
    const message = `The event's name has ${draft.name.length} characters; at most ${MAX_LENGTH} are kept.`;
    return new Refusal("too-long", "event", message);
  }
  const canonical = CANONICAL.get(draft.name);
  if (canonical !== undefined) {
    draft.context = { ...draft.context, sent_as: draft.name };
    draft.name = canonical;
  }
  return null;
};
