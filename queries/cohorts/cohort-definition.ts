import { z } from "zod";
import { filterSchema, selectionSchema } from "#queries/filters/filter";
import { isOfMembers } from "#queries/filters/is-of-members";

const LONGEST = 3_650;
const MOST_CRITERIA = 20;
const MOST_NAMES = 100_000;

/** Within the last so many local days, today included; null: ever. */
const days = z.number().int().min(1).max(LONGEST).nullable().default(null);

/** Events done so many times within some days. */
const did = z.strictObject({
  kind: z.literal("did"),
  not: z.boolean().default(false),
  events: selectionSchema,
  times: z
    .strictObject({
      is: z.enum(["at least", "at most", "exactly"]),
      count: z.number().int().min(0).max(1_000_000),
    })
    .default({ is: "at least", count: 1 }),
  days,
});

/** The first event ever, or the last, of those with some names: it was on those days, and its filter holds. */
const outermost = z.strictObject({
  kind: z.enum(["first", "last"]),
  not: z.boolean().default(false),
  events: selectionSchema,
  days,
});

/** What is known of the member: traits, the channel they joined through, other cohorts. */
const known = z.strictObject({
  kind: z.literal("member"),
  not: z.boolean().default(false),
  filter: filterSchema.refine(isOfMembers, "wants conditions on members, such as trait.city or join.channel"),
});

/** The members behind a number of an analysis, named by the address's search part. */
const number = z.strictObject({
  kind: z.literal("number"),
  not: z.boolean().default(false),
  analysis: z.string().max(100),
  search: z.string().max(20_000),
});

const criterion = z.union([did, outermost, known, number]);
export type Criterion = z.infer<typeof criterion>;

/** Who is in a cohort: those for whom all or any of some criteria hold. */
const criteria = z.strictObject({
  join: z.enum(["all", "any"]).default("all"),
  criteria: z.array(criterion).min(1, "wants at least one criterion").max(MOST_CRITERIA),
});
export type CohortCriteria = z.infer<typeof criteria>;

/** What a cohort is made from: criteria, or the user ids of a list. */
export const newCohort = z.strictObject({
  name: z.string().trim().min(1, "wants a name").max(100),
  from: z.union([
    criteria,
    z.strictObject({
      users: z.array(z.string().min(1).max(500)).min(1, "wants at least one user id").max(MOST_NAMES),
    }),
  ]),
});
export type NewCohort = z.infer<typeof newCohort>;

/** What of a cohort is to be otherwise; without `from` it is made from what it was. */
export const cohortChange = newCohort.partial({ from: true });
export type CohortChange = z.infer<typeof cohortChange>;

/** What is kept of it: criteria, or how long the list was; who was on it is kept as person ids only. */
export const cohortDefinition = z.union([criteria, z.strictObject({ listed: z.number().int() })]);
export type CohortDefinition = z.infer<typeof cohortDefinition>;
