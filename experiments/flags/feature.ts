import type { FeaturePayload } from "../growthbook/feature-payload";

/** A flag, a rule of it and what a rule wants of another flag, as the SDKs take them. */
export type Feature = FeaturePayload["features"][string];
export type FeatureRule = NonNullable<Feature["rules"]>[number];
export type ParentCondition = NonNullable<FeatureRule["parentConditions"]>[number];
