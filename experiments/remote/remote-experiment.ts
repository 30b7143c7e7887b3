import { z } from "zod";

const phaseSchema = z.object({
  dateStarted: z.string().default(""),
  dateEnded: z.string().default(""),
  seed: z.string().default(""),
  coverage: z.number().default(1),
  trafficSplit: z.array(z.object({ variationId: z.string(), weight: z.number() })).default([]),
  namespace: z.object({ namespaceId: z.string(), range: z.array(z.number()) }).nullish(),
  targetingCondition: z.string().default(""),
  savedGroupTargeting: z.array(z.unknown()).default([]),
});
export type RemotePhase = z.infer<typeof phaseSchema>;

const metricIds = z.array(z.object({ metricId: z.string() })).default([]);

/** An experiment as GrowthBook's REST API tells it; what is not read here is left out. */
export const remoteExperiment = z.object({
  id: z.string(),
  trackingKey: z.string(),
  name: z.string(),
  hypothesis: z.string().default(""),
  archived: z.boolean(),
  status: z.enum(["draft", "running", "stopped"]),
  hashAttribute: z.string(),
  fallbackAttribute: z.string().nullish(),
  hashVersion: z.union([z.literal(1), z.literal(2)]),
  disableStickyBucketing: z.boolean().default(false),
  bucketVersion: z.number().default(0),
  minBucketVersion: z.number().default(0),
  variations: z.array(z.object({ variationId: z.string(), key: z.string(), name: z.string() })),
  phases: z.array(phaseSchema),
  settings: z
    .object({
      statsEngine: z.string().default(""),
      goals: metricIds,
      secondaryMetrics: metricIds,
      guardrails: metricIds,
    })
    .prefault({}),
  resultSummary: z
    .object({
      status: z.string().default(""),
      releasedVariationId: z.string().default(""),
      excludeFromPayload: z.boolean().default(false),
    })
    .prefault({}),
});
export type RemoteExperiment = z.infer<typeof remoteExperiment>;
