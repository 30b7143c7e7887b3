import { Refusal } from "#ingest/pipeline/refusal";
import type { Step } from "#ingest/pipeline/step";

const DAY = 86_400_000;
const FIRST_DAY = "1970-01-01";

/** Refuses events of more than a day ahead, and those before 1970, which the table's dates cannot say; puts `day`. */
export const refuseImpossibleTimes: Step = (draft, { received, dayOf }) => {
  if (draft.time > received + DAY) {
    return new Refusal(
      "too-far-in-future",
      "timestamp",
      "The event is more than 24 hours ahead of its arrival.",
    );
  }
  if (draft.time >= 0) {
    draft.day = dayOf(draft.time);
    if (draft.day >= FIRST_DAY) return null;
  }
  return new Refusal("too-old", "timestamp", "The event lies before 1970.");
};
