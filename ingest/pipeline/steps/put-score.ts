import { EventName } from "#store/events/event-names";
import { Refusal } from "#ingest/pipeline/refusal";
import type { Step } from "#ingest/pipeline/step";
import { firstGiven } from "#ingest/pipeline/values/first-given";

/** Least and greatest answer of each survey. */
const SCALES = new Map<string, readonly [number, number]>([
  [EventName.npsAnswered, [0, 10]],
  [EventName.csatAnswered, [1, 5]],
]);

/** Names that survey tools give the answer. */
const SCORES = ["score", "rating", "value", "nps_score", "npsScore", "nps"];

const INTEGER_TEXT = /^\d{1,2}$/;

/** Puts the answer of a survey; refuses one that is not a whole number on its scale. */
export const putScore: Step = (draft) => {
  const scale = SCALES.get(draft.name);
  if (scale === undefined) return null;
  const [least, greatest] = scale;
  const given = firstGiven(draft.properties, SCORES);
  const value = given?.value;
  const score = typeof value === "string" && INTEGER_TEXT.test(value) ? Number(value) : value;
  if (typeof score !== "number" || !Number.isInteger(score) || score < least || score > greatest) {
    const message = `The score is not a whole number from ${least} to ${greatest}.`;
    return new Refusal("invalid-score", `properties.${given?.name ?? "score"}`, message);
  }
  // −0 is 0.
  draft.score = Math.abs(score);
  return null;
};
