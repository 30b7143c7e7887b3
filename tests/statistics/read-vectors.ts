import { readFileSync } from "node:fs";
import { z } from "zod";

const tolerance = z.object({ rel: z.number().min(0).optional(), abs: z.number().min(0).optional() });

const KINDS = [
  "ab",
  "srm",
  "correction",
  "adjusted_ci",
  "power",
  "mid_experiment_power",
  "bandit",
  "end_to_end",
] as const;

const vectorCase = z.object({
  name: z.string(),
  family: z.string(),
  kind: z.enum(KINDS),
  engine: z.enum(["frequentist", "bayesian", "srm", "correction", "bandit"]),
  settings: z.record(z.string(), z.unknown()),
  inputs: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()),
  exact: z.record(z.string(), z.unknown()).default({}),
  tol: z.record(z.string(), tolerance).default({}),
  tags: z.array(z.string()).default([]),
});

const vectors = z
  .object({ meta: z.object({ schema_version: z.literal(1) }), cases: z.array(vectorCase).min(1) })
  .refine(
    ({ cases }) => new Set(cases.map(({ name }) => name)).size === cases.length,
    "names are not unique",
  );

/** One case of a file of reference vectors: what is given, and what the reference answered. */
export type VectorCase = z.output<typeof vectorCase>;
export type Tolerance = z.output<typeof tolerance>;

/** The cases of a file. @throws Error with a sentence if it cannot be read or does not follow the schema */
export function readVectors(path: string): VectorCase[] {
  const parsed = vectors.safeParse(parseJson(path));
  if (parsed.success) return parsed.data.cases;
  throw new Error(`${path} does not follow the schema: ${issueOf(parsed.error)}`);
}

function parseJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new Error(`${path} cannot be read.`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not JSON.`, { cause });
  }
}

/** The first thing that is wrong, and where; of several possible shapes, in the one that is nearest. */
export function issueOf({ issues }: Pick<z.ZodError, "issues">): string {
  const [issue] = issues;
  if (issue === undefined) return "unknown";
  const nearest =
    issue.code === "invalid_union"
      ? issue.errors
          .toSorted((one, other) => one.length - other.length)
          .at(0)
          ?.at(0)
      : undefined;
  if (nearest === undefined) return `${issue.path.join(".") || "the whole"}: ${issue.message}`;
  return issueOf({ issues: [{ ...nearest, path: [...issue.path, ...nearest.path] }] });
}
