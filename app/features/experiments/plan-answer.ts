import { z } from "zod";
import type { MetricRole } from "#experiments/design/design-metrics";

const ROLES = ["goal", "secondary", "guardrail"] as const satisfies readonly MetricRole[];

/**
 * What the past says of a design that is being written.
 *
 * - `perWeek`      members of the audience in each of the last four weeks, the latest last
 * - `untold`       what of the targeting events know nothing of
 * - `daysNeeded`   until the smallest effect worth finding is found; null if a year is not enough
 * - `smallestLift` relative, found in the planned days; null if none
 * - `why`          a metric cannot be planned for
 *
 * Or what is wrong where, while it is no design yet.
 */
export const planAnswerSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("plan"),
    members: z.number(),
    perWeek: z.array(z.number()),
    untold: z.array(z.string()),
    plannedDays: z.number(),
    minimumEffect: z.number(),
    metrics: z.array(
      z.object({
        name: z.string(),
        role: z.enum(ROLES),
        plan: z.union([
          z.object({
            daysNeeded: z.number().nullable(),
            smallestLift: z.number().nullable(),
            power: z.number(),
          }),
          z.object({ why: z.string() }),
        ]),
      }),
    ),
  }),
  z.object({
    kind: z.literal("incomplete"),
    problems: z.array(z.object({ path: z.string(), message: z.string() })),
  }),
]);
export type PlanAnswer = z.infer<typeof planAnswerSchema>;
