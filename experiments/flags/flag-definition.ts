import { z } from "zod";
import { conditionSchema } from "./condition";
import { jsonSchema } from "./json";
import { attributeSchema, environmentSchema, keySchema, seedSchema, shareSchema } from "./names";
import { scheduleSchema } from "./schedule";
import { targeting } from "./targeting";

/** What a flag's values are; "json" is anything. */
export const FLAG_TYPES = ["boolean", "string", "number", "json"] as const;
export type FlagType = (typeof FLAG_TYPES)[number];

const onValue = (key: string) => key === "value" || key.startsWith("value.");

/** What another flag must give the member: a condition on `value`, e.g. `{value: true}`. */
const prerequisite = z.strictObject({
  flag: keySchema,
  condition: conditionSchema.refine(
    (condition) => Object.keys(condition).length > 0 && Object.keys(condition).every(onValue),
    "wants a condition on value, such as {value: true}",
  ),
});
export type Prerequisite = z.infer<typeof prerequisite>;

/** What every rule has; `environments` null means all, an `id` stays with its rule for ever. */
const rule = {
  id: z.string().regex(/^[\w-]{1,100}$/, "wants letters, digits, _ and -"),
  description: z.string().max(1000).default(""),
  enabled: z.boolean().default(true),
  environments: z.array(environmentSchema).nullable().default(null),
  ...targeting,
  prerequisites: z.array(prerequisite).max(20).default([]),
  schedule: scheduleSchema.nullable().default(null),
};

/** A value for all whom the rule means. */
const forceRule = z.strictObject({ kind: z.literal("force"), ...rule, value: jsonSchema });

/** A value for a share of them, drawn by an attribute; without a seed of its own the draw is this rule's alone. */
const rolloutRule = z.strictObject({
  kind: z.literal("rollout"),
  ...rule,
  value: jsonSchema,
  coverage: shareSchema,
  hashAttribute: attributeSchema.default("id"),
  hashVersion: z.union([z.literal(1), z.literal(2)]).default(2),
  seed: seedSchema.nullable().default(null),
});

/** A value for each variation of an experiment, by the variation's key. */
const experimentRule = z.strictObject({
  kind: z.literal("experiment"),
  ...rule,
  experiment: keySchema,
  values: z.record(z.string(), jsonSchema),
});

const flagRule = z.discriminatedUnion("kind", [forceRule, rolloutRule, experimentRule]);
export type FlagRule = z.infer<typeof flagRule>;
export type ExperimentRule = z.infer<typeof experimentRule>;

/**
 * All that a revision of a flag says; see docs/flags.md. `on` lists the environments in which SDKs see the flag, the
 * first rule that fits gives its value, and without the prerequisites of the flag itself it has none.
 */
export const flagDefinition = z.strictObject({
  description: z.string().max(2000).default(""),
  on: z.array(environmentSchema).default([]),
  defaultValue: jsonSchema,
  rules: z.array(flagRule).max(100).default([]),
  prerequisites: z.array(prerequisite).max(20).default([]),
  schedule: scheduleSchema.nullable().default(null),
});
export type FlagDefinition = z.infer<typeof flagDefinition>;
