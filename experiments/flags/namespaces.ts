import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Control } from "#store/postgres/control";
import { experiments, namespaces } from "#store/postgres/flag-tables";
import { experimentAssignment } from "../design/experiment-assignment";
import { changeProject, type Who } from "./change-project";
import { FlagError } from "./flag-error";
import { attributeSchema } from "./names";

/** Experiments that name it share out the members, drawn by one attribute. */
export const namespaceSchema = z.strictObject({
  key: z.string().min(1).max(100),
  name: z.string().trim().min(1).max(200),
  hashAttribute: attributeSchema.default("id"),
});
type Namespace = z.infer<typeof namespaceSchema>;

/** Makes a namespace. @throws FlagError "taken" */
export const createNamespace = (
  control: Pick<Control, "db">,
  who: Who,
  namespace: Namespace,
): Promise<void> =>
  changeProject(control, who, async ({ db, project, note }) => {
    const [made] = await db
      .insert(namespaces)
      .values({ projectId: project, ...namespace })
      .onConflictDoNothing()
      .returning();
    if (made === undefined) throw new FlagError("taken", `There is a namespace ${namespace.key}.`);
    await note("namespace.create", namespace.key, { before: null, after: namespace });
  });

/** A namespace, and which parts of it experiments that are drafted or run have taken. */
export interface NamespaceEntry extends Namespace {
  taken: { experiment: string; from: number; to: number }[];
}

/** The namespaces of a project by key. */
export async function readNamespaces(
  { db }: Pick<Control, "db">,
  project: number,
): Promise<NamespaceEntry[]> {
  const { key, name, hashAttribute, projectId } = namespaces;
  const rows = await db
    .select({ key, name, hashAttribute })
    .from(namespaces)
    .where(eq(projectId, project))
    .orderBy(key);
  const takers = await db
    .select({ experiment: experiments.key, assignment: experiments.assignment })
    .from(experiments)
    .where(and(eq(experiments.projectId, project), inArray(experiments.status, ["draft", "running"])))
    .orderBy(experiments.key);
  const parts = takers.map(({ experiment, assignment }) => ({
    experiment,
    part: experimentAssignment.parse(assignment).namespace,
  }));
  return rows.map((row) => ({
    ...row,
    taken: parts.flatMap(({ experiment, part }) =>
      part?.key === row.key ? [{ experiment, from: part.from, to: part.to }] : [],
    ),
  }));
}
