import { z } from "zod";
import { selectionSchema } from "#queries/filters/filter";
import { shareSchema } from "../flags/names";
import { experimentMetric } from "./experiment-metric";

const metrics = z.array(experimentMetric).max(20).default([]);

/** Who is drawn: each member, or all of a cluster together, where members talk to each other. */
const unit = z.union([
  z.strictObject({ of: z.literal("member") }),
  z.strictObject({ of: z.literal("cluster"), by: z.enum(["inviter tree", "group"]) }),
]);

/**
 * From when on a member counts: when first seen in the experiment, or when they first did something after that. Who was
 * seen in several variations is left out, or counts for the first.
 */
const exposure = z.strictObject({
  activation: selectionSchema.nullable().default(null),
  inSeveral: z.enum(["left out", "first"]).default("left out"),
});

/** How the numbers will be read. `tuning` is the sample size a sequential test is sharpest at; `cupedDays` 0 means none. */
const analysis = z.strictObject({
  looks: z.enum(["fixed", "sequential"]).default("fixed"),
  engine: z.enum(["bayesian", "frequentist"]).default("frequentist"),
  alpha: z.number().gt(0).lt(0.5).default(0.05),
  power: z.number().gte(0.5).lt(1).default(0.8),
  tuning: z.number().int().min(1).default(5_000),
  cupedDays: z.number().int().min(0).max(90).default(14),
  correction: z.enum(["none", "holm", "benjamini-hochberg"]).default("holm"),
});

/** When the variation is shipped: goals that must be better, and how much worse (relative) a guardrail may be. */
const decision = z.strictObject({
  goals: z.enum(["any", "all"]).default("any"),
  guardrailMargin: z.number().min(0).max(1).default(0),
});

/** The coverages to grow to, each so many hours after the start, and whether a guardrail that turns bad ends it. */
const ramp = z.strictObject({
  steps: z
    .array(z.strictObject({ afterHours: z.number().positive().max(10_000), coverage: shareSchema }))
    .min(1)
    .max(20)
    .refine(
      (steps) =>
        steps.every(({ afterHours, coverage }, place) => {
          const before = steps[place - 1];
          return before === undefined || (afterHours > before.afterHours && coverage > before.coverage);
        }),
      "wants each step later and larger than the one before",
    ),
  stopOnGuardrail: z.boolean().default(true),
});

/** What an experiment is to find out and how; fixed once it starts. `minimumEffect` is relative, 0.05 for 5 %. */
export const experimentDesign = z
  .strictObject({
    hypothesis: z.string().max(2000).default(""),
    goals: metrics,
    secondary: metrics,
    guardrails: metrics,
    unit: unit.default({ of: "member" }),
    exposure: exposure.prefault({}),
    analysis: analysis.prefault({}),
    minimumEffect: z.number().positive().max(10).default(0.05),
    decision: decision.prefault({}),
    plannedDays: z.number().int().min(1).max(365).default(14),
    ramp: ramp.nullable().default(null),
  })
  .superRefine(({ unit: { of }, goals, secondary, guardrails }, context) => {
    if (of === "member") return;
    for (const [path, metrics] of Object.entries({ goals, secondary, guardrails })) {
      metrics.forEach(({ kind }, place) => {
        if (kind !== "quantile") return;
        const message = "is a quantile, which members drawn together have no known spread of";
        context.addIssue({ code: "custom", path: [path, place], message });
      });
    }
  });
export type ExperimentDesign = z.infer<typeof experimentDesign>;
