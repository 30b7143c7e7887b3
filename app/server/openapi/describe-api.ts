import { ANALYSES } from "#queries/analyses";
import type { Analysis } from "#queries/define-analysis";
import {
  FEEDBACK_PARAMETERS,
  FRAME_PARAMETERS,
  MEMBER_PARAMETERS,
  type Parameter,
  partParameters,
  pathParameter,
  searchParameters,
} from "./parameters";

const REFUSALS = {
  "400": "A parameter is not understood; the error names it.",
  "401": "There is no token, or it is not known.",
  "404": "There is no such thing, or it is not the caller's.",
  "422": "The question needs more memory or time than one may take.",
  "503": "The database is not available just now; Retry-After says when to try again.",
} as const;

const error = (description: string) => ({
  description,
  content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
});

/** An operation that reads; with `csv` it answers as a table too. */
function read(id: string, summary: string, parameters: readonly Parameter[], csv: boolean) {
  return {
    get: {
      operationId: id,
      summary,
      parameters,
      responses: {
        "200": {
          description: summary,
          content: {
            "application/json": { schema: { type: "object" } },
            ...(csv ? { "text/csv": { schema: { type: "string" } } } : {}),
          },
        },
        ...Object.fromEntries(Object.entries(REFUSALS).map(([status, words]) => [status, error(words)])),
      },
    },
  };
}

function analysisPaths({ name, asked }: Analysis) {
  const own = searchParameters(name, asked.params.schema);
  const path = `/api/v1/analyses/${name}`;
  const numbers = read(name, `The analysis ${name}`, [...FRAME_PARAMETERS, ...own], true);
  if (asked.place === null) return { [path]: numbers };
  const place = searchParameters(`${name}.members`, asked.place.schema);
  const taken = [...FRAME_PARAMETERS, ...own, ...place, ...partParameters(100)];
  return {
    [path]: numbers,
    [`${path}/members`]: read(`${name}-members`, `The members behind a number of ${name}`, taken, true),
  };
}

const person = pathParameter("person", { type: "string", pattern: "^[0-9]{1,20}$" });
const project = FRAME_PARAMETERS.filter(({ name }) => name === "project");

/** The API in the words of OpenAPI 3.1, its parameters from the schemas that read them. */
export function describeApi() {
  return {
    openapi: "3.1.0",
    info: { title: "Agora", version: "1" },
    security: [{ token: [] }],
    paths: {
      ...Object.fromEntries(ANALYSES.flatMap((analysis) => Object.entries(analysisPaths(analysis)))),
      "/api/v1/metrics": read("metric-catalogue", "What each metric means", FRAME_PARAMETERS, false),
      "/api/v1/feedback": read(
        "feedback",
        "What members said, the latest first; as CSV all of it",
        [
          ...FRAME_PARAMETERS,
          ...FEEDBACK_PARAMETERS,
          { name: "before", in: "query", required: false, schema: { type: "string" } },
          ...partParameters(50).filter(({ name }) => name === "limit"),
        ],
        true,
      ),
      "/api/v1/sql": read(
        "sql",
        "The answer to a question in SQL; POST takes the same as a JSON object of texts",
        [
          ...project,
          { name: "sql", in: "query", required: true, schema: { type: "string" } },
          { name: "bots", in: "query", required: false, schema: { enum: ["0", "1"], default: "0" } },
          ...FRAME_PARAMETERS.filter(({ name }) => name === "format"),
        ],
        true,
      ),
      "/api/v1/cohorts": read("cohorts", "The project's cohorts and their sizes", FRAME_PARAMETERS, true),
      "/api/v1/cohorts/{cohort}/members": read(
        "cohort-members",
        "Who is in a cohort",
        [pathParameter("cohort", { type: "integer" }), ...FRAME_PARAMETERS, ...partParameters(100)],
        true,
      ),
      "/api/v1/experiments": read("experiments", "The project's experiments", FRAME_PARAMETERS, true),
      "/api/v1/experiments/{experiment}": read(
        "experiment",
        "What an experiment showed: verdict, health and every metric",
        [pathParameter("experiment", { type: "string" }), ...FRAME_PARAMETERS],
        true,
      ),
      "/api/v1/flags": read(
        "flags",
        "The project's flags and their state in each environment",
        [
          ...FRAME_PARAMETERS,
          { name: "search", in: "query", required: false, schema: { type: "string" } },
          { name: "archived", in: "query", required: false, schema: { enum: ["0", "1"], default: "0" } },
        ],
        true,
      ),
      "/api/v1/flags/{flag}/revisions": read(
        "flag-revisions",
        "What was published of a flag, the latest first",
        [pathParameter("flag", { type: "string" }), ...FRAME_PARAMETERS],
        true,
      ),
      "/api/v1/members": read(
        "members",
        "The project's members",
        [...FRAME_PARAMETERS, ...MEMBER_PARAMETERS, ...partParameters(50)],
        true,
      ),
      "/api/v1/members/{person}": read("member", "One member", [person, ...project], false),
      "/api/v1/members/{person}/events": read(
        "member-events",
        "What a member did, the latest first",
        [
          person,
          ...project,
          {
            name: "event",
            in: "query",
            required: false,
            schema: { type: "array", items: { type: "string" } },
          },
          { name: "before", in: "query", required: false, schema: { type: "string" } },
        ],
        false,
      ),
    },
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: {
        Error: {
          type: "object",
          required: ["error"],
          properties: {
            error: {
              type: "object",
              required: ["code", "message", "parameter"],
              properties: {
                code: { type: "string" },
                message: { type: "string" },
                parameter: { type: ["string", "null"] },
              },
            },
          },
        },
      },
    },
  };
}
