import { EventName } from "#store/events/event-names";
import { Refusal } from "#ingest/pipeline/refusal";
import type { Step } from "#ingest/pipeline/step";
import { columnText } from "#ingest/pipeline/values/column-text";

/** Segment's names, GrowthBook's, Mixpanel's. */
const EXPERIMENTS = ["experiment_id", "experimentId", "Experiment name", "experiment_name"];
const VARIATIONS = ["variation_id", "variationId", "Variant name", "variation_name"];

/** Puts the experiment and the variation that were seen. An exposure that does not name both is of no use. */
export const putExperiment: Step = (draft) => {
  const experiment = columnText(draft, EXPERIMENTS);
  if (typeof experiment !== "string") return experiment;
  const variation = columnText(draft, VARIATIONS);
  if (typeof variation !== "string") return variation;
  draft.experiment = experiment;
  draft.variation = variation;
  if (draft.name !== EventName.experimentViewed || (experiment !== "" && variation !== "")) return null;
  const missing = experiment === "" ? "experiment_id" : "variation_id";
  return new Refusal("missing-experiment", `properties.${missing}`, `An exposure needs ${missing}.`);
};
