import { z } from "zod";
import { eventSubjectSchema, selectionSchema } from "#queries/filters/filter";

const days = z.number().int().min(1).max(366);

/**
 * A number that each event may add to a member's total.
 *
 * - `events`       how many, or with `amount` what a subject of theirs says, as far as it is a number
 * - `orders`       orders, `sales` their totals, each at its first report ever; `net sales` the same less refunds
 * - `nps answers`  whether the member said a score; `nps points` what the latest one is worth: 100, 0 or −100
 */
const part = z.discriminatedUnion("of", [
  z.strictObject({
    of: z.literal("events"),
    events: selectionSchema,
    amount: eventSubjectSchema.nullable().default(null),
  }),
  z.strictObject({ of: z.enum(["orders", "sales", "net sales", "nps answers", "nps points"]) }),
]);
export type Part = z.infer<typeof part>;

/** A total of a member, or with `did` whether there is any. */
const total = z.strictObject({ part, did: z.boolean().default(false) });
export type Total = z.infer<typeof total>;

/**
 * What members of an experiment are measured by, over the `windowDays` times 24 hours from their exposure on.
 *
 * - `proportion`  whether the total is above 0
 * - `mean`        the total; above the quantile `capAt` of all members' totals it counts as that much
 * - `ratio`       one total over another
 * - `retention`   whether any such event lies on one of the local days `from` … `to` after that of the exposure
 * - `funnel`      whether all steps were taken in their order
 * - `quantile`    the quantile of the totals
 */
export const memberMetric = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("proportion"), part, windowDays: days }),
  z.strictObject({
    kind: z.literal("mean"),
    part,
    windowDays: days,
    capAt: z.number().gt(0).lt(1).nullable(),
  }),
  z.strictObject({ kind: z.literal("ratio"), numerator: total, denominator: total, windowDays: days }),
  z.strictObject({ kind: z.literal("retention"), part, from: days, to: days }),
  z.strictObject({
    kind: z.literal("funnel"),
    steps: z.array(selectionSchema).min(2).max(20),
    windowDays: days,
  }),
  z.strictObject({
    kind: z.literal("quantile"),
    part,
    windowDays: days,
    quantile: z.number().gt(0).lt(1),
  }),
]);
export type MemberMetric = z.infer<typeof memberMetric>;

/** What each column of a metric is the total of; a funnel's is whether all steps were taken, and of no part. */
export function totalsOf(metric: MemberMetric): Total[] {
  switch (metric.kind) {
    case "ratio":
      return [metric.numerator, metric.denominator];
    case "mean":
    case "quantile":
      return [{ part: metric.part, did: false }];
    case "proportion":
    case "retention":
      return [{ part: metric.part, did: true }];
    case "funnel":
      return [];
  }
}
