import { z } from "zod";
import { funnelParams, stepNumber } from "./funnel-question";

const LONGEST_LOOKBACK = 366;

/** What drivers are asked besides the funnel; see docs/analyses/funnel-drivers.md. */
export const driversParams = funnelParams
  .safeExtend({
    entry_step: stepNumber.default(1),
    goal_step: stepNumber.optional(),
    lookback: z.number().int().min(1).max(LONGEST_LOOKBACK).default(30),
  })
  .superRefine(({ steps, entry_step, goal_step }, context) => {
    const say = (name: string, message: string) =>
      context.addIssue({ code: "custom", path: [name], message });
    const goal = goal_step ?? steps.length;
    const isRequired = (number: number) => steps[number - 1]?.optional === false;
    if (!isRequired(entry_step)) say("entry_step", "is not the number of a step that is not optional");
    if (!isRequired(goal)) say("goal_step", "is not the number of a step that is not optional");
    if (entry_step >= goal) say("goal_step", "comes after entry_step");
  });
export type DriversParams = z.infer<typeof driversParams>;

/** Whom a click on a driver means: those of the value, of whom some came to the goal and others did not. */
export const driverPlace = z.strictObject({
  subject: z.string().min(1).max(200),
  value: z.string(),
  outcome: z.enum(["reached", "stopped"]).optional(),
});
export type DriverPlace = z.infer<typeof driverPlace>;
