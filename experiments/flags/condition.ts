import { z } from "zod";
import { isWithin, type Json } from "./json";
import { keySchema } from "./names";

/**
 * Whom a rule means, in GrowthBook's own language: attributes held against values, e.g.
 * `{country: "CN", age: {$gte: 18}, $or: [{tier: "gold"}, {id: {$inGroup: "koc"}}]}`. Everybody if it is empty.
 */
export type Condition = { [key: string]: Json };

const DEEPEST = 20;
const MOST_CHARACTERS = 50_000;

const isRegex = (text: string) => {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
};

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const orderable = z.union([z.string(), z.number()], "wants a number or a text");
const list = z.array(scalar, "wants a list");
const version = z.string("wants a version, such as 1.2.0");
const regex = z.string().max(1000).refine(isRegex, "is not a regular expression");
const values = z.lazy(() => z.array(value, "wants a list"));
const joined = z.lazy(() => z.array(tree, "wants a list of conditions"));

/** What can be asked of one attribute. */
const operators: z.ZodType<Record<string, unknown>> = z
  .strictObject({
    $eq: scalar,
    $ne: scalar,
    $lt: orderable,
    $lte: orderable,
    $gt: orderable,
    $gte: orderable,
    $in: list,
    $nin: list,
    $ini: list,
    $nini: list,
    $all: values,
    $alli: values,
    $exists: z.boolean(),
    $size: z.lazy(() => z.union([z.number(), operators], "wants a number or operators")),
    $type: z.enum(["string", "number", "boolean", "array", "object", "null", "undefined"]),
    $regex: regex,
    $regexi: regex,
    $inGroup: keySchema,
    $notInGroup: keySchema,
    $veq: version,
    $vne: version,
    $vlt: version,
    $vlte: version,
    $vgt: version,
    $vgte: version,
    $elemMatch: z.lazy(() => z.union([operators, tree])),
    $not: z.lazy(() => value),
  })
  .partial();

const isObject = (given: unknown): given is object => typeof given === "object" && given !== null;

/** Whether a value is compared as it is: nothing in it looks like an operator, which would be none there. */
const isPlain = (given: unknown): boolean =>
  !isObject(given) ||
  (Array.isArray(given)
    ? given.every(isPlain)
    : Object.entries(given).every(([key, part]) => !key.startsWith("$") && isPlain(part)));

/** TRICKY: operators are such only if all keys of their object are; SDKs compare any other object as a whole. */
const value: z.ZodType = z.unknown().superRefine((given, context) => {
  if (isPlain(given)) return;
  if (isObject(given) && !Array.isArray(given) && Object.keys(given).every((key) => key.startsWith("$"))) {
    for (const { path, message } of operators.safeParse(given).error?.issues ?? []) {
      context.addIssue({ code: "custom", path, message });
    }
    return;
  }
  context.addIssue({ code: "custom", message: "has an operator where none can be" });
});

const isAttribute = (key: string) => !key.startsWith("$") && key !== "";

const tree: z.ZodType = z.lazy(() =>
  z
    .object({
      $or: joined.optional(),
      $and: joined.optional(),
      $nor: joined.optional(),
      $not: tree.optional(),
    })
    .catchall(value)
    .superRefine((condition, context) => {
      for (const key of Object.keys(condition)) {
        if (isAttribute(key) || ["$or", "$and", "$nor", "$not"].includes(key)) continue;
        context.addIssue({ code: "custom", path: [key], message: "is not known" });
      }
    }),
);

/**
 * A condition that the SDKs understand: unknown operators and wrong operands are refused, for SDKs take them for "no
 * match". What passes is handed on as it was written.
 */
export const conditionSchema: z.ZodType<Condition> = z
  .unknown()
  .refine((given) => isWithin(given, DEEPEST), "is nested too deeply")
  .pipe(z.record(z.string(), z.json(), "wants an object"))
  .superRefine((condition, context) => {
    if (JSON.stringify(condition).length > MOST_CHARACTERS) {
      const message = `is longer than ${MOST_CHARACTERS} characters; keep lists of members in a saved group`;
      context.addIssue({ code: "custom", message });
    }
    for (const { path, message } of tree.safeParse(condition).error?.issues ?? []) {
      context.addIssue({ code: "custom", path, message });
    }
  });

/** The saved groups that conditions ask about, wherever in them. */
export function groupsIn(condition: unknown): string[] {
  if (typeof condition !== "object" || condition === null) return [];
  if (Array.isArray(condition)) return condition.flatMap(groupsIn);
  return Object.entries(condition).flatMap(([key, part]) =>
    (key === "$inGroup" || key === "$notInGroup") && typeof part === "string" ? [part] : groupsIn(part),
  );
}
