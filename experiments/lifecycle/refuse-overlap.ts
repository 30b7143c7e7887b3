import { and, eq, inArray, ne } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { experiments } from "#store/postgres/flag-tables";
import {
  type ExperimentAssignment,
  experimentAssignment,
  type NamespacePart,
} from "../design/experiment-assignment";
import { FlagError } from "../flags/flag-error";

const lieOver = (one: NamespacePart, other: NamespacePart) => one.from < other.to && other.from < one.to;

/**
 * Refuses an experiment whose part of a namespace is another's that is drafted or runs, unless either means it.
 *
 * @throws FlagError "overlap", naming the others
 */
export async function refuseOverlap(
  db: Control["db"],
  project: number,
  { key, assignment: { namespace } }: { key: string; assignment: ExperimentAssignment },
): Promise<void> {
  if (namespace === null || namespace.overlapMeant) return;
  const others = await db
    .select({ key: experiments.key, assignment: experiments.assignment })
    .from(experiments)
    .where(
      and(
        eq(experiments.projectId, project),
        ne(experiments.key, key),
        inArray(experiments.status, ["draft", "running"]),
      ),
    );
  const over = others.filter(({ assignment }) => {
    const part = experimentAssignment.parse(assignment).namespace;
    return part?.key === namespace.key && !part.overlapMeant && lieOver(part, namespace);
  });
  if (over.length > 0) {
    const names = over.map((other) => other.key).join(", ");
    throw new FlagError(
      "overlap",
      `Of the namespace ${namespace.key}, ${namespace.from} to ${namespace.to} is in part taken by ${names}.`,
    );
  }
}
