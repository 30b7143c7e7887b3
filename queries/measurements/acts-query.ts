import { z } from "zod";
import { filterSchema, selectionSchema, subjectSchema } from "#queries/filters/filter";
import { type Fragment, plain } from "#queries/fragment";
import type { Scope } from "#queries/scope";
import { type Acts, type ActsAsked, CASE_KINDS } from "./acts";
import { actsSql } from "./acts-sql";

const days = z.number().int().min(0).max(400);

const actsSchema: z.ZodType<Acts> = z.union([
  z.strictObject({
    of: z.enum([
      "active",
      "present",
      "joined",
      "members",
      "orders",
      "refunds",
      "net",
      "entered",
      "outside",
      "scores",
      "ratings",
      "invited",
      "inviters",
      "cycles",
      "referrers",
      "threads",
      "arrivals",
      "direct",
      "waiting",
      "costs",
    ]),
  }),
  z.strictObject({ of: z.literal("cases"), kind: z.enum(CASE_KINDS) }),
  z.strictObject({ of: z.literal("did"), event: z.string() }),
  z.strictObject({ of: z.literal("touched"), lookback: days }),
  z.strictObject({ of: z.literal("times"), events: selectionSchema }),
  z.strictObject({ of: z.literal("returned"), from: days, to: days }),
  z.strictObject({ of: z.enum(["spent", "customers", "invites"]), within: days }),
  z.strictObject({ of: z.literal("brought"), first: days, within: days }),
]);

/** What every statement about acts is asked: which, in which spans, and what of members or events. */
export const actsAsked = z.object({
  acts: actsSchema,
  today: z.iso.date(),
  filter: filterSchema.optional(),
  breakdown: subjectSchema.optional(),
  starts: z.array(z.iso.date()).min(1),
  ends: z.array(z.iso.date()).min(1),
});

export type ActsQuestion = z.infer<typeof actsAsked> & ActsAsked;

export const EXAMPLE_ACTS: z.infer<typeof actsAsked> = {
  acts: { of: "active" },
  today: "2026-03-20",
  starts: ["2026-03-02", "2026-03-09"],
  ends: ["2026-03-16", "2026-03-16"],
};

const BEGINNING = "1970-01-01";

/** The acts as a SELECT, with the parameters that it needs. */
export const askedActs = (asked: ActsQuestion, scope: Scope): Fragment =>
  withSpans(actsSql(asked.acts, asked, { scope, from: firstDay(asked) }), asked);

/** SQL over acts, with the placeholders of their spans. */
export function withSpans(built: Fragment, asked: ActsQuestion): Fragment {
  const { acts, starts, ends } = asked;
  const born_from = acts.of === "members" || acts.of === "cycles" ? BEGINNING : firstDay(asked);
  const born_to = ends.reduce((a, b) => (a > b ? a : b));
  return { ...built, params: { ...built.params, starts, ends, born_from, born_to } };
}

export const firstDay = ({ starts }: ActsQuestion): string => starts.reduce((a, b) => (a < b ? a : b));

/** Which rows are meant: of a value of the breakdown, with one of some marks. */
export function chosen({
  value,
  marks,
}: {
  value?: string | undefined;
  marks?: number[] | undefined;
}): Fragment {
  if (value === undefined && marks === undefined) return plain("1");
  const parts = [
    ...(value === undefined ? [] : ["value = {value:String}"]),
    ...(marks === undefined ? [] : ["mark IN {marks:Array(Int8)}"]),
  ];
  return {
    sql: parts.join(" AND "),
    params: { ...(value === undefined ? {} : { value }), ...(marks === undefined ? {} : { marks }) },
    reads: [],
  };
}
