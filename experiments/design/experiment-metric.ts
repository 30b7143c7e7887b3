import { z } from "zod";
import { eventSubjectSchema, selectionSchema } from "#queries/filters/filter";
import { METRIC_KEYS } from "#queries/metrics/catalogue";
import { CATALOGUE_METRICS } from "./catalogue-metrics";

const LONGEST_WINDOW = 366;

/** The days after exposure whose events count. */
const windowDays = z.number().int().min(1).max(LONGEST_WINDOW).default(14);

/** Events counted for each member, or, with `of`, a number they carry summed up. */
const amount = { events: selectionSchema, of: eventSubjectSchema.nullable().default(null) };

const named = {
  name: z.string().trim().min(1).max(200),
  better: z.enum(["up", "down"]).default("up"),
  windowDays,
};

/** The share of members who did something. */
const proportion = z.strictObject({ kind: z.literal("proportion"), ...named, events: selectionSchema });

/** An amount per member; amounts above the percentile `capAt` (0–1) count as that much. */
const mean = z.strictObject({
  kind: z.literal("mean"),
  ...named,
  ...amount,
  capAt: z.number().gt(0).lt(1).nullable().default(null),
});

/** One amount of all members over another. */
const ratio = z.strictObject({
  kind: z.literal("ratio"),
  ...named,
  numerator: z.strictObject(amount),
  denominator: z.strictObject(amount),
});

/** The share of members who did something on the n-th day after exposure. */
const retention = z.strictObject({
  kind: z.literal("retention"),
  ...named,
  events: selectionSchema,
  day: z.number().int().min(1).max(LONGEST_WINDOW),
});

/** The share of members who did one thing after the other. */
const funnel = z.strictObject({
  kind: z.literal("funnel"),
  ...named,
  steps: z.array(selectionSchema).min(2).max(20),
});

/** What a share of members stays below, e.g. the median amount for 0.5. */
const quantile = z.strictObject({
  kind: z.literal("quantile"),
  ...named,
  ...amount,
  quantile: z.number().gt(0).lt(1),
});

const measurable = z.enum(METRIC_KEYS).superRefine((key, context) => {
  const found = CATALOGUE_METRICS[key];
  if ("refused" in found) {
    context.addIssue({ code: "custom", message: `is no metric of an experiment: it ${found.refused}` });
  }
});

/** A metric of the catalogue, as every page counts it, of each member (see catalogue-metrics.ts). */
const catalogued = z.strictObject({ kind: z.literal("catalogue"), metric: measurable, windowDays });

/** What an experiment is measured by: a metric of the catalogue, or one made from events. */
export const experimentMetric = z.discriminatedUnion("kind", [
  catalogued,
  proportion,
  mean,
  ratio,
  retention,
  funnel,
  quantile,
]);
export type ExperimentMetric = z.infer<typeof experimentMetric>;
