import { z } from "zod";
import { filterSchema } from "#queries/filters/filter";
import { frameSearchSchema } from "#queries/frame-search";
import { feedbackQuestion } from "#queries/feedback/feedback-question";
import { membersQuestion } from "#queries/members/members-question";
import { jsonSchema, type JsonSchema } from "./json-schema";

export interface Parameter {
  name: string;
  in: "query" | "path";
  required: boolean;
  description?: string;
  schema?: JsonSchema;
  content?: Record<string, { schema: JsonSchema }>;
}

const isPlain = ({ type, enum: values }: JsonSchema) =>
  values !== undefined || type === "string" || type === "integer" || type === "number" || type === "boolean";

/** A search parameter: a text or a number as it is, all else as JSON. */
function searchParameter(id: string, name: string, schema: z.ZodType, required = false): Parameter {
  const written = jsonSchema(`${id}.${name}`, schema);
  const value = isPlain(written)
    ? { schema: written }
    : { content: { "application/json": { schema: written } } };
  return { name, in: "query", required, ...value };
}

/** Every member of an object's schema as a search parameter. @throws Error for a schema of something else */
export function searchParameters(id: string, schema: z.ZodType): Parameter[] {
  if (!(schema instanceof z.ZodObject)) throw new Error(`${id} is no object`);
  return Object.entries(schema.shape).map(([name, part]) => {
    if (!(part instanceof z.ZodType)) throw new Error(`${id}.${name} is no schema`);
    return searchParameter(id, name, part, !part.safeParse(undefined).success);
  });
}

const PROJECT: Parameter = {
  name: "project",
  in: "query",
  required: true,
  description: "The project's key.",
  schema: { type: "string" },
};

const FORMAT: Parameter = {
  name: "format",
  in: "query",
  required: false,
  schema: { enum: ["json", "csv"], default: "json" },
};

const frame = searchParameters("frame", frameSearchSchema).map((parameter) =>
  parameter.name === "filter" ? searchParameter("frame", "filter", filterSchema) : parameter,
);

/** What every call that reads takes. */
export const FRAME_PARAMETERS: readonly Parameter[] = [PROJECT, ...frame, FORMAT];

/** Which part of a list is asked for. */
export const partParameters = (usual: number): Parameter[] => [
  {
    name: "limit",
    in: "query",
    required: false,
    schema: { type: "integer", minimum: 1, maximum: 1000, default: usual },
  },
  { name: "offset", in: "query", required: false, schema: { type: "integer", minimum: 0, default: 0 } },
];

export const FEEDBACK_PARAMETERS: readonly Parameter[] = searchParameters("feedback", feedbackQuestion);

export const MEMBER_PARAMETERS: readonly Parameter[] = searchParameters("members", membersQuestion);

/** A part of the path. */
export const pathParameter = (name: string, schema: JsonSchema): Parameter => ({
  name,
  in: "path",
  required: true,
  schema,
});
