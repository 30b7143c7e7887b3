import { z } from "zod";
import { conditionSchema } from "./condition";
import { jsonSchema } from "./json";
import { attributeSchema, keySchema, seedSchema, shareSchema } from "./names";

const range = z.tuple([shareSchema, shareSchema]);

const parent = z.strictObject({
  id: keySchema,
  condition: conditionSchema,
  gate: z.boolean().default(false),
});

/** SDKs take 1 where nothing is said. */
const hashVersion = z.union([z.literal(1), z.literal(2)]).default(1);

const whom = {
  id: z.string().optional(),
  condition: conditionSchema.default({}),
  parentConditions: z.array(parent).default([]),
};

/** A rule that gives nothing, but keeps the flag from all who lack its prerequisites. */
const gateRule = z.strictObject({ id: z.string().optional(), parentConditions: z.array(parent).min(1) });

const forceRule = z.strictObject({
  ...whom,
  force: jsonSchema,
  coverage: shareSchema.optional(),
  seed: seedSchema.optional(),
  hashAttribute: attributeSchema.optional(),
  hashVersion,
});

const experimentRule = z.strictObject({
  ...whom,
  /** SDKs draw for both in the same way. */
  type: z.enum(["standard", "multi-armed-bandit"]).optional(),
  variations: z.array(jsonSchema).min(2),
  weights: z.array(shareSchema).optional(),
  ranges: z.array(range).optional(),
  coverage: shareSchema.optional(),
  key: keySchema.optional(),
  name: z.string().optional(),
  phase: z.string().optional(),
  seed: seedSchema.optional(),
  hashAttribute: attributeSchema.optional(),
  fallbackAttribute: attributeSchema.optional(),
  hashVersion,
  namespace: z.tuple([z.string(), shareSchema, shareSchema]).optional(),
  meta: z.array(z.strictObject({ key: z.string().optional(), name: z.string().optional() })).optional(),
  bucketVersion: z.number().int().min(0).default(0),
  minBucketVersion: z.number().int().min(0).default(0),
  disableStickyBucketing: z.boolean().default(false),
});
export type SdkExperimentRule = z.infer<typeof experimentRule>;

/** As much of a feature of GrowthBook's SDKs as a flag can say. */
export const sdkFeature = z.strictObject({
  defaultValue: jsonSchema.default(null),
  rules: z.array(z.union([gateRule, forceRule, experimentRule])).default([]),
});
type SdkRule = z.infer<typeof sdkFeature>["rules"][number];
export type SdkGateRule = z.infer<typeof gateRule>;
export type SdkGivingRule = z.infer<typeof forceRule> | SdkExperimentRule;

export const isGiving = (rule: SdkRule): rule is SdkGivingRule => "force" in rule || "variations" in rule;
