import { type Experiment, GrowthBook, type Result } from "@growthbook/growthbook";
import type { FeaturePayload } from "./feature-payload";
import { reducePageExperiment } from "./reduce-page-experiment";

/** Whom values are worked out for, and what they are to be whatever the rules say. */
export interface Evaluation {
  attributes: Record<string, unknown>;
  forcedVariations: Record<string, number>;
  forcedFeatures: (readonly [string, unknown])[];
  /** of the page, "" if there is none */
  url: string;
}

/** What may be told of an experiment to somebody who is in it. */
const TOLD = new Set(["key", "name", "phase", "hashAttribute", "hashVersion", "contextualBandit"]);

/**
 * Works a payload out for one person, by GrowthBook's own SDK: each feature is left with the value they get and the
 * experiments they see by that. Conditions, groups and all other values stay here.
 */
export function evaluatePayload(
  payload: FeaturePayload,
  { attributes, forcedVariations, forcedFeatures, url }: Evaluation,
): { features: Record<string, unknown>; experiments?: unknown[] } {
  const sdk = new GrowthBook({
    attributes,
    forcedVariations,
    forcedFeatureValues: new Map(forcedFeatures),
    url,
    disableExperimentsOnLoad: true,
  });
  sdk.initSync({ payload });

  const features: Record<string, unknown> = {};
  for (const key of Object.keys(payload.features)) {
    const value: unknown = sdk.evalFeature(key).value;
    // Without a callback the SDK puts by what it would have tracked, also of the features that this one depends on.
    const tracks = sdk.getDeferredTrackingCalls().map(toldOf);
    sdk.setDeferredTrackingCalls([]);
    features[key] = { defaultValue: value, ...(tracks.length > 0 && { rules: [{ force: value, tracks }] }) };
  }
  const experiments = payload.experiments?.flatMap((experiment) => {
    const { inExperiment, variationId } = sdk.run(experiment);
    return inExperiment ? [reducePageExperiment(experiment, variationId, url)] : [];
  });
  return { features, ...(experiments && { experiments }) };
}

function toldOf({ experiment, result }: { experiment: Experiment<unknown>; result: Result<unknown> }) {
  const told = Object.entries(experiment).filter(([name]) => TOLD.has(name));
  const variations = experiment.variations.map((value, index) => (index === result.variationId ? value : {}));
  return { experiment: { ...Object.fromEntries(told), variations }, result };
}
