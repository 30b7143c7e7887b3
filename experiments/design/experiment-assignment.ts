import { z } from "zod";
import { attributeSchema, keySchema, seedSchema, shareSchema } from "../flags/names";
import { targeting } from "../flags/targeting";

const WEIGHTS_WITHIN = 0.001;

/** One way of an experiment; its weight is the share of those in the experiment that get it. */
const variation = z.strictObject({
  key: z.string().min(1).max(100),
  name: z.string().max(200),
  weight: shareSchema,
});

/** Which part of a namespace [from, to) is an experiment's; another's may lie over it only if that is meant. */
const namespacePart = z
  .strictObject({
    key: z.string().min(1).max(100),
    from: shareSchema,
    to: shareSchema,
    overlapMeant: z.boolean().default(false),
  })
  .refine(({ from, to }) => from < to, "ends before it begins");
export type NamespacePart = z.infer<typeof namespacePart>;

/**
 * Who is in an experiment and what they get. Members are drawn by the hash of `hashAttribute` (with sticky bucketing,
 * and without that attribute, of `fallbackAttribute`), `coverage` of them; who is in the holdout is not in the
 * experiment. The bucket versions are for sticky bucketing: a new `bucketVersion` forgets earlier assignments, and who
 * was assigned under one before `minBucketVersion` is left out.
 */
export const experimentAssignment = z.strictObject({
  hashAttribute: attributeSchema.default("id"),
  fallbackAttribute: attributeSchema.nullable().default(null),
  hashVersion: z.union([z.literal(1), z.literal(2)]).default(2),
  seed: seedSchema,
  variations: z
    .array(variation)
    .min(2, "wants at least 2 variations")
    .max(20)
    .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, "has a key twice")
    .refine(
      (all) => Math.abs(all.reduce((sum, { weight }) => sum + weight, 0) - 1) <= WEIGHTS_WITHIN,
      "has weights that do not make 1 together",
    ),
  coverage: shareSchema.default(1),
  namespace: namespacePart.nullable().default(null),
  holdout: keySchema.nullable().default(null),
  ...targeting,
  sticky: z.boolean().default(true),
  bucketVersion: z.number().int().min(0).default(0),
  minBucketVersion: z.number().int().min(0).default(0),
});
export type ExperimentAssignment = z.infer<typeof experimentAssignment>;
