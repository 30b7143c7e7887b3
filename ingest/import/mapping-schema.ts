import { z } from "zod";
import { timeSchema } from "./time/time-source";

const column = z.string().min(1);

const valueSchema = z.union(
  [
    z.strictObject({
      column,
      as: z.enum(["string", "number", "integer", "boolean", "decimal"]).optional(),
      prefix: z.string().optional(),
    }),
    z.strictObject({ constant: z.union([z.string(), z.number(), z.boolean()]) }),
    z.strictObject({ row: z.literal("id") }),
  ],
  { error: 'wants {"column": …, "as"?: …, "prefix"?: …}, {"constant": …} or {"row": "id"}' },
);

const fieldName = z
  .string()
  .regex(/^(?!__proto__)[^.]+(\.(?!__proto__)[^.]+)*$/, "names joined by dots, e.g. campaign.source");
const allSchema = z.strictObject(
  { column, as: z.literal("pairs").optional(), except: z.array(z.string()).default([]) },
  { error: 'wants {"column": …, "as"?: "pairs", "except"?: […]}' },
);
/** Values by name; under "*" a column whose fields are taken as they are, but for those that are named. */
export const fieldsSchema = z
  .object({ "*": allSchema.optional() })
  .catchall(valueSchema)
  .superRefine((fields, context) => {
    for (const name of Object.keys(fields)) {
      if (name === "*") continue;
      const { error } = fieldName.safeParse(name);
      if (error) context.addIssue({ code: "custom", path: [name], message: error.issues[0]?.message ?? "" });
    }
  })
  .refine(
    (fields) =>
      !Object.keys(fields).some((name) => Object.keys(fields).some((other) => other.startsWith(`${name}.`))),
    {
      error: "a field cannot be a value and hold fields at once",
    },
  )
  .default({});

const conditionSchema = z.union(
  [
    z.strictObject({ column, equals: z.string() }),
    z.strictObject({ column, in: z.array(z.string()).min(1) }),
    z.strictObject({ column, notIn: z.array(z.string()).min(1) }),
    z.strictObject({ column, notEmpty: z.literal(true) }),
  ],
  { error: 'wants {"column": …} with "equals", "in", "notIn" or "notEmpty": true' },
);

export const who = { userId: valueSchema.optional(), anonymousId: valueSchema.optional() };
const common = {
  ...who,
  name: z.string().min(1).optional(),
  time: timeSchema,
  context: fieldsSchema,
  when: z
    .union([conditionSchema.transform((one) => [one]), z.array(conditionSchema)], {
      error: "a condition or a list of them",
    })
    .default([]),
};
const templateSchema = z
  .discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("track"),
      event: z.union(
        [z.string().min(1), z.strictObject({ column, rename: z.record(z.string(), z.string()).default({}) })],
        { error: 'a name, or {"column": …, "rename"?: {"theirs": "ours"}}' },
      ),
      properties: fieldsSchema,
      ...common,
    }),
    z.strictObject({ type: z.literal("identify"), traits: fieldsSchema, ...common }),
    z.strictObject({ type: z.literal("group"), groupId: valueSchema, traits: fieldsSchema, ...common }),
    z.strictObject({ type: z.literal("alias"), previousId: valueSchema, ...common }),
  ])
  .refine(({ userId, anonymousId }) => userId ?? anonymousId, {
    path: ["userId"],
    error: "a row needs userId or anonymousId",
  });

const csvSchema = z.strictObject({
  delimiter: z.string().length(1).default(","),
  columns: z.array(column).min(1).optional(),
});
const formatSchema = z.enum(["csv", "ndjson", "parquet"]);

const lookupSchema = z.strictObject({
  file: z.string().min(1),
  format: formatSchema.exclude(["parquet"]).optional(),
  csv: csvSchema.prefault({}),
  key: column,
  columns: z.array(column).min(1),
  required: z.boolean().default(false),
});

/** What tells templates apart in message ids: their name, else their event, else their type. */
export const templateName = (template: EventTemplate): string =>
  template.name ??
  (template.type === "track"
    ? typeof template.event === "string"
      ? template.event
      : template.event.column
    : template.type);

export const mappingSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z0-9][a-z0-9_-]{0,62}$/, "small letters, digits, - and _, at most 63, e.g. shop-orders"),
    about: z.string().optional(),
    format: formatSchema.optional(),
    encoding: z.string().optional().refine(isEncoding, "a text encoding, e.g. utf-8 or gb18030"),
    csv: csvSchema.prefault({}),
    messageId: z.array(column).min(1).optional(),
    lookups: z.array(lookupSchema).default([]),
    rows: z.array(templateSchema).min(1, "at least one event"),
  })
  .superRefine(({ rows }, context) => {
    const names = rows.map(templateName);
    names.forEach((name, index) => {
      if (names.indexOf(name) === index) return;
      const message = `"${name}" is made more than once a row: give each its own name`;
      context.addIssue({ code: "custom", path: ["rows", index, "name"], message });
    });
  });

function isEncoding(encoding: string | undefined): boolean {
  try {
    return encoding === undefined || new TextDecoder(encoding).encoding !== "";
  } catch {
    return false;
  }
}

/**
 * How a row of a file becomes events; the README beside this file explains every field.
 *
 * - `name`       goes into every message id: two files imported under one name share their rows
 * - `messageId`  the columns that tell a row from all others; without it, all that the row holds and its number among
 *                the rows that hold the same
 * - `lookups`    small files beside the imported one, whose columns join the row where `key` is the same
 * - `rows`       the events made of each row, each `when` all its conditions hold
 */
export type Mapping = z.infer<typeof mappingSchema>;
export type EventTemplate = z.infer<typeof templateSchema>;
export type ValueSource = z.infer<typeof valueSchema>;
export type FieldSources = z.infer<typeof fieldsSchema>;
export type AllFields = z.infer<typeof allSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Lookup = z.infer<typeof lookupSchema>;
