import { z } from "zod";
import {
  ANY_ACTIVE,
  eventSubjectSchema,
  type Selection,
  selectionSchema,
  subjectSchema,
} from "#queries/filters/filter";

const FUNNEL_ORDERS = ["ordered", "strict", "any"] as const;

const MOST_STEPS = 20;
/** Steps and exclusions together: what a member's line has room for, see member-lines.ts. */
const MOST_MARKS = 22;
const DAY = 86_400;
const LONGEST_WINDOW = 366 * DAY;

const step = z.strictObject({ events: selectionSchema, optional: z.boolean().default(false) });
/** 1 is the first step. */
export const stepNumber = z.number().int().min(1).max(MOST_STEPS);
const exclusion = z.strictObject({ events: selectionSchema, after: stepNumber, before: stepNumber });

/** How a breakdown takes its value from an attempt: at its first step, at its last, or at a step by number. */
const attribution = z.union([z.enum(["first", "last"]), stepNumber]);

/** What a funnel is asked besides its period; see docs/analyses/funnels.md. */
export const funnelParams = z
  .strictObject({
    steps: z
      .array(step)
      .min(2, "wants at least 2 steps")
      .max(MOST_STEPS, `wants at most ${MOST_STEPS} steps`),
    order: z.enum(FUNNEL_ORDERS).default("ordered"),
    window: z
      .number()
      .int()
      .min(1)
      .max(LONGEST_WINDOW)
      .default(7 * DAY),
    exclusions: z.array(exclusion).default([]),
    hold: eventSubjectSchema.optional(),
    count: z.enum(["members", "attempts"]).default("members"),
    breakdown: subjectSchema.optional(),
    attribution: attribution.default("first"),
  })
  .superRefine((funnel, context) => {
    for (const { path, message } of contradictions(funnel))
      context.addIssue({ code: "custom", path, message });
  });

export type FunnelParams = z.infer<typeof funnelParams>;

type Contradiction = { path: (string | number)[]; message: string };

/** What cannot be asked together. */
function contradictions(funnel: {
  steps: { events: Selection; optional: boolean }[];
  order: (typeof FUNNEL_ORDERS)[number];
  exclusions: { after: number; before: number }[];
  hold?: string | undefined;
  count: "members" | "attempts";
  attribution: "first" | "last" | number;
}): Contradiction[] {
  const { steps, order, exclusions, hold, count } = funnel;
  const found: Contradiction[] = [];
  const say = (path: (string | number)[], message: string) => void found.push({ path, message });

  for (const place of [0, steps.length - 1]) {
    if (steps[place]?.optional)
      say(["steps", place, "optional"], "the first and the last step cannot be optional");
  }
  if (order !== "ordered" && steps.some(({ optional }) => optional)) {
    say(["order"], `steps of a funnel in the order "${order}" cannot be optional`);
  }
  if (order !== "ordered" && exclusions.length > 0) {
    say(["exclusions"], `a funnel in the order "${order}" has no exclusions`);
  }
  if (steps.length + exclusions.length > MOST_MARKS) {
    say(["exclusions"], `steps and exclusions together are at most ${MOST_MARKS}`);
  }
  exclusions.forEach(({ after, before }, place) => {
    const isRequired = (number: number) => steps[number - 1]?.optional === false;
    if (after >= before) say(["exclusions", place], "after must be before before");
    else if (!isRequired(after) || !isRequired(before)) {
      say(["exclusions", place], "after and before are numbers of steps that are not optional");
    }
  });
  if (order === "any" && sharesEvents(steps.map(({ events }) => events))) {
    say(["steps"], "in any order, an event cannot stand in two steps");
  }
  if (count === "attempts" && hold === undefined) say(["count"], "attempts are counted by what hold holds");
  if (typeof funnel.attribution === "number" && steps[funnel.attribution - 1] === undefined) {
    say(["attribution"], "is not the number of a step");
  }
  return found;
}

function sharesEvents(steps: readonly Selection[]): boolean {
  const names = steps.map((events) => new Set(events.map(({ event }) => event)));
  if (names.some((own) => own.has(ANY_ACTIVE))) return true;
  return names.some((own, place) =>
    names.slice(place + 1).some((other) => [...own].some((name) => other.has(name))),
  );
}
