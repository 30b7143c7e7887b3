import { z } from "zod";
import { ANY_ACTIVE, selectionSchema, subjectSchema } from "#queries/filters/filter";
import { GRANULARITIES } from "#queries/period";

const MOST_UNITS = 52;
const MOST_DAYS = 90;

const unitNumber = z.number().int().min(0).max(MOST_DAYS);

/** What retention is asked besides its period; see docs/analyses/retention.md. */
export const retentionParams = z
  .strictObject({
    birth: selectionSchema.optional(),
    births: z.enum(["first", "every"]).default("first"),
    return: selectionSchema.default([{ event: ANY_ACTIVE }]),
    unit: z.enum(GRANULARITIES).default("week"),
    units: z.number().int().min(1).max(MOST_DAYS).default(8),
    kind: z.enum(["on", "from", "bracket"]).default("on"),
    brackets: z
      .array(z.tuple([unitNumber, unitNumber]))
      .max(MOST_UNITS)
      .default([]),
    mode: z.enum(["calendar", "rolling"]).default("calendar"),
    mean: z.enum(["weighted", "simple"]).default("weighted"),
    breakdown: subjectSchema.optional(),
  })
  .superRefine((asked, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (asked.unit !== "day" && asked.units > MOST_UNITS) {
      say("units", `wants at most ${MOST_UNITS} units; up to ${MOST_DAYS} if they are days`);
    }
    if (asked.kind === "bracket" && asked.brackets.length === 0)
      say("brackets", "wants at least one range of units");
    if (asked.kind !== "bracket" && asked.brackets.length > 0)
      say("brackets", 'means something for kind "bracket" only');
    if (!areAscending(asked.brackets)) say("brackets", "wants ranges that ascend and do not overlap");
    if (asked.births === "every" && asked.birth === undefined)
      say("births", 'nobody joins twice; "every" wants a birth');
  });

export type RetentionParams = z.infer<typeof retentionParams>;

/** Whom a cell means: a cohort by its first day, a column by its place from 0 on, or without one all of the cohort. */
export const retentionPlace = z.strictObject({
  cohort: z.iso.date(),
  column: z.number().int().min(0).max(MOST_DAYS).optional(),
  /** only those of this value of the breakdown */
  value: z.string().optional(),
});
export type RetentionPlace = z.infer<typeof retentionPlace>;

const areAscending = (brackets: readonly [number, number][]) =>
  brackets.every(
    ([first, last], place) => first <= last && (place === 0 || first > (brackets[place - 1]?.[1] ?? 0)),
  );
