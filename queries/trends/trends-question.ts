import { z } from "zod";
import { eventSubjectSchema, selectionSchema, subjectSchema } from "#queries/filters/filter";

/** What is counted of a series' events in each bucket; see docs/analyses/trends.md. */
const TREND_MEASURES = [
  "events",
  "members",
  "per member",
  "sum",
  "mean",
  "minimum",
  "maximum",
  "median",
  "p75",
  "p90",
  "p95",
  "p99",
] as const;
export type TrendMeasure = (typeof TREND_MEASURES)[number];

const COUNTING: readonly TrendMeasure[] = ["events", "members", "per member"];

const series = z
  .strictObject({
    events: selectionSchema,
    measure: z.enum(TREND_MEASURES).default("events"),
    of: eventSubjectSchema.optional(),
  })
  .superRefine(({ measure, of }, context) => {
    const counts = COUNTING.includes(measure);
    if (counts === (of === undefined)) return;
    const message = counts
      ? `"${measure}" counts, and is of nothing`
      : `"${measure}" wants a subject with numbers`;
    context.addIssue({ code: "custom", path: ["of"], message });
  });
export type TrendSeries = z.infer<typeof series>;

export const trendsParams = z.strictObject({
  series: z.array(series).min(1, "wants at least one series").max(10, "wants at most 10 series"),
  breakdown: subjectSchema.optional(),
});
export type TrendsParams = z.infer<typeof trendsParams>;

/** Whom a point of a series means: of a bucket named by its first day, or of the whole period. */
export const trendPlace = z.strictObject({
  /** 1 is the first series */
  line: z.number().int().min(1).default(1),
  day: z.iso.date().optional(),
  /** only those of this value of the breakdown */
  value: z.string().optional(),
});
export type TrendPlace = z.infer<typeof trendPlace>;
