import type {
  ConditionInterface,
  Experiment,
  FeatureApiResponse,
  Filter,
  Result,
} from "@growthbook/growthbook";
import { z } from "zod";

const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A condition on attributes in the SDK's own language; what it means is the SDK's to say. */
const conditionSchema = z.custom<ConditionInterface>(isObject, "wants an object");

/** From where to where of [0, 1) a hash must lie; the end does not belong to it. */
const rangeSchema = z.tuple([z.number(), z.number()]);

const parentConditionSchema = z.object({
  id: z.string(),
  condition: conditionSchema,
  gate: z.boolean().exactOptional(),
});

const metaSchema = z.object({
  key: z.string().exactOptional(),
  name: z.string().exactOptional(),
  passthrough: z.boolean().exactOptional(),
});

const filterShape = z.object({
  attribute: z.string().exactOptional(),
  seed: z.string(),
  hashVersion: z.number().exactOptional(),
  ranges: z.array(rangeSchema),
});
/** TRICKY: the SDK's type demands the version of the hash; its code takes 2 where there is none. */
const filterSchema = z.custom<Filter>(
  (value) => filterShape.safeParse(value).success,
  "wants an object with seed and ranges",
);

/** Who is in an experiment and where they are put; the same in a rule and in an experiment of its own. */
const assignment = {
  condition: conditionSchema.exactOptional(),
  parentConditions: z.array(parentConditionSchema).exactOptional(),
  weights: z.array(z.number()).exactOptional(),
  coverage: z.number().exactOptional(),
  seed: z.string().exactOptional(),
  hashAttribute: z.string().exactOptional(),
  fallbackAttribute: z.string().exactOptional(),
  hashVersion: z.number().exactOptional(),
  namespace: z.tuple([z.string(), z.number(), z.number()]).exactOptional(),
  filters: z.array(filterSchema).exactOptional(),
  ranges: z.array(rangeSchema).exactOptional(),
  meta: z.array(metaSchema).exactOptional(),
  phase: z.string().exactOptional(),
  name: z.string().exactOptional(),
  bucketVersion: z.number().exactOptional(),
  minBucketVersion: z.number().exactOptional(),
  disableStickyBucketing: z.boolean().exactOptional(),
};

/** An experiment somebody is in, and what they got; only in answers to remote evaluation. */
const trackSchema = z.object({
  experiment: z.custom<Experiment<unknown>>(isObject, "wants an object"),
  result: z.custom<Result<unknown>>(isObject, "wants an object"),
});

const ruleSchema = z.object({
  ...assignment,
  id: z.string().exactOptional(),
  force: z.unknown().exactOptional(),
  variations: z.array(z.unknown()).exactOptional(),
  contextualVariations: z.array(z.unknown()).exactOptional(),
  contextualBanditRef: z.string().exactOptional(),
  key: z.string().exactOptional(),
  range: rangeSchema.exactOptional(),
  tracks: z.array(trackSchema).exactOptional(),
});

/** A flag: the first rule that fits gives its value, or else the default does. */
const featureSchema = z.object({
  defaultValue: z.unknown().exactOptional(),
  rules: z.array(ruleSchema).exactOptional(),
});

const changeSchema = z.object({
  domMutations: z
    .array(
      z.object({
        selector: z.string(),
        action: z.string(),
        attribute: z.string(),
        value: z.string().exactOptional(),
        parentSelector: z.string().exactOptional(),
        insertBeforeSelector: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  css: z.string().exactOptional(),
  js: z.string().exactOptional(),
  urlRedirect: z.string().exactOptional(),
});

/** An experiment that changes pages by itself, without a flag: another look, or another address. */
const pageExperimentSchema = z.object({
  ...assignment,
  key: z.string(),
  variations: z.tuple([changeSchema, changeSchema], changeSchema),
  changeId: z.string().exactOptional(),
  manual: z.boolean().exactOptional(),
  active: z.boolean().exactOptional(),
  status: z.enum(["draft", "running", "stopped"]).exactOptional(),
  force: z.number().exactOptional(),
  urlPatterns: z
    .array(z.object({ include: z.boolean(), type: z.enum(["regex", "simple"]), pattern: z.string() }))
    .exactOptional(),
  persistQueryString: z.boolean().exactOptional(),
});

const groupValuesSchema = z.array(z.union([z.string(), z.number()]));

/** A group of members: the values of an attribute, or a condition. */
const savedGroupSchema = z.union([
  groupValuesSchema,
  z.object({ type: z.literal("list"), attributeKey: z.string(), values: groupValuesSchema }),
  z.object({ type: z.literal("condition"), condition: conditionSchema }),
]);

const contextualBanditSchema = z.object({
  banditVersion: z.number().exactOptional(),
  contexts: z
    .array(
      z.object({
        leafId: z.number(),
        condition: z.record(z.string(), z.unknown()),
        weights: z.array(z.number()),
      }),
    )
    .default([]),
});

/**
 * All that an SDK connection evaluates with: everything GrowthBook's SDK 1.8.0 reads of a payload, but for what belongs
 * to the answer it comes in (status, date, encryption).
 */
export const featurePayloadSchema = z.object({
  features: z.record(z.string(), featureSchema),
  experiments: z.array(pageExperimentSchema).exactOptional(),
  savedGroups: z.record(z.string(), savedGroupSchema).exactOptional(),
  contextualBandits: z.record(z.string(), contextualBanditSchema).exactOptional(),
}) satisfies z.ZodType<FeatureApiResponse>;

export type FeaturePayload = z.infer<typeof featurePayloadSchema>;
