import { z } from "zod";
import { subjectSchema } from "#queries/filters/filter";
import { METRIC_KEYS } from "#queries/metrics/catalogue";
import { LIST_NAMES } from "./measurement";

/** What is asked of metrics besides their period; see docs/analyses/metrics.md. */
export const metricsParams = z.strictObject({
  metrics: z.array(z.enum(METRIC_KEYS)).min(1, "wants at least one metric"),
  breakdown: subjectSchema.optional(),
});
export type MetricsParams = z.infer<typeof metricsParams>;

/** Whom a number means: of which metric, of a bucket named by its first day or of the period, of which value. */
export const metricPlace = z.strictObject({
  metric: z.enum(METRIC_KEYS),
  who: z.enum(LIST_NAMES).default("counted"),
  day: z.iso.date().optional(),
  value: z.string().optional(),
});
export type MetricPlace = z.infer<typeof metricPlace>;
