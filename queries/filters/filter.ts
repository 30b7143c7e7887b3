import { z } from "zod";
import { parseSubject } from "./subject";

/** How a subject is held against values; what each means is in docs/analyses/choosing-events.md. */
const OPERATORS = [
  "among",
  "not among",
  "containing",
  "not containing",
  "above",
  "from",
  "below",
  "up to",
  "known",
  "unknown",
] as const;
export type Operator = (typeof OPERATORS)[number];

/** A subject held against values, e.g. `{subject: "property.total", is: "above", values: [100]}`. */
export interface Condition {
  subject: string;
  is: Operator;
  values: (string | number | boolean)[];
}

/** Which events count: a condition, or conditions joined to a tree. */
export type Filter = { all: Filter[] } | { any: Filter[] } | { not: Filter } | Condition;

const DEEPEST = 8;
const MOST_CONDITIONS = 100;

export const subjectSchema = z
  .string()
  .max(200)
  .refine(
    (text) => parseSubject(text) !== null,
    "is not a subject, such as channel, property.topic or trait.city",
  );

/** A subject that each event has for itself. */
export const eventSubjectSchema = subjectSchema.refine(
  (text) => parseSubject(text)?.of === "event",
  "wants a subject of events, such as order or property.cart_id",
);

const condition = z
  .strictObject({
    subject: subjectSchema,
    is: z.enum(OPERATORS),
    values: z
      .array(z.union([z.string().max(1000), z.number(), z.boolean()]))
      .max(1000)
      .default([]),
  })
  .superRefine(({ is, values }, context) => {
    const problem = valuesProblem(is, values);
    if (problem !== null) context.addIssue({ code: "custom", path: ["values"], message: problem });
  });

function valuesProblem(is: Operator, values: Condition["values"]): string | null {
  switch (is) {
    case "known":
    case "unknown":
      return values.length === 0 ? null : `"${is}" takes no values`;
    case "above":
    case "from":
    case "below":
    case "up to":
      return values.length === 1 && typeof values[0] === "number" ? null : `"${is}" takes one number`;
    case "containing":
    case "not containing":
      return values.length > 0 && values.every((value) => typeof value === "string" && value !== "")
        ? null
        : `"${is}" takes texts, at least one`;
    case "among":
    case "not among":
      return values.length > 0 ? null : `"${is}" takes at least one value`;
  }
}

function treeOf(depth: number): z.ZodType<Filter> {
  if (depth === 0) return condition;
  const inner = z.lazy(() => treeOf(depth - 1));
  return z.union(
    [
      z.strictObject({ all: z.array(inner).max(MOST_CONDITIONS) }),
      z.strictObject({ any: z.array(inner).max(MOST_CONDITIONS) }),
      z.strictObject({ not: inner }),
      condition,
    ],
    "is not a condition, nor all, any or not of conditions",
  );
}

const countConditions = (filter: Filter): number => {
  if ("all" in filter) return filter.all.reduce((sum, part) => sum + countConditions(part), 0);
  if ("any" in filter) return filter.any.reduce((sum, part) => sum + countConditions(part), 0);
  return "not" in filter ? countConditions(filter.not) : 1;
};

export const filterSchema: z.ZodType<Filter> = treeOf(DEEPEST).refine(
  (filter) => countConditions(filter) <= MOST_CONDITIONS,
  `has more than ${MOST_CONDITIONS} conditions`,
);

/** Events that are meant: alternatives, each a name ("*" for all that make a member active), some with a filter. */
export type Selection = { event: string; filter?: Filter | undefined }[];

/** Every event that makes a member active. */
export const ANY_ACTIVE = "*";

export const selectionSchema: z.ZodType<Selection> = z
  .array(z.strictObject({ event: z.string().min(1).max(200), filter: filterSchema.optional() }))
  .min(1)
  .max(20);
