import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { holdouts, namespaces, savedGroups } from "#store/postgres/flag-tables";
import type { ExperimentAssignment } from "../design/experiment-assignment";
import { FlagError, type Problem } from "../flags/flag-error";
import { groupsOf } from "../flags/targeting";

/** Sees to it that all that an assignment names is there. @throws FlagError "invalid" with every problem */
export async function checkAssignment(
  db: Control["db"],
  project: number,
  assignment: ExperimentAssignment,
): Promise<void> {
  const problems = [
    ...(await namespaceProblems(db, project, assignment)),
    ...(await holdoutProblems(db, project, assignment)),
    ...(await groupProblems(db, project, assignment)),
  ];
  if (problems.length > 0) {
    const [first] = problems;
    throw new FlagError("invalid", `${first?.path} ${first?.message}`, problems);
  }
}

/** Members are in one experiment of a namespace at most only if all are drawn by the same attribute. */
async function namespaceProblems(
  db: Control["db"],
  project: number,
  { namespace, hashAttribute }: ExperimentAssignment,
): Promise<Problem[]> {
  if (namespace === null) return [];
  const [row] = await db
    .select({ attribute: namespaces.hashAttribute })
    .from(namespaces)
    .where(and(eq(namespaces.projectId, project), eq(namespaces.key, namespace.key)));
  if (row === undefined)
    return [{ path: "namespace", message: `names the unknown namespace ${namespace.key}` }];
  if (row.attribute === hashAttribute) return [];
  return [{ path: "hashAttribute", message: `is not ${row.attribute}, by which the namespace is drawn` }];
}

async function holdoutProblems(
  db: Control["db"],
  project: number,
  { holdout }: ExperimentAssignment,
): Promise<Problem[]> {
  if (holdout === null) return [];
  const [row] = await db
    .select({ key: holdouts.key })
    .from(holdouts)
    .where(and(eq(holdouts.projectId, project), eq(holdouts.key, holdout), isNull(holdouts.endedAt)));
  return row ? [] : [{ path: "holdout", message: `names ${holdout}, which is no holdout or has ended` }];
}

async function groupProblems(
  db: Control["db"],
  project: number,
  assignment: ExperimentAssignment,
): Promise<Problem[]> {
  const named = [...new Set(groupsOf(assignment))];
  if (named.length === 0) return [];
  const rows = await db
    .select({ key: savedGroups.key })
    .from(savedGroups)
    .where(and(eq(savedGroups.projectId, project), inArray(savedGroups.key, named)));
  const known = new Set(rows.map(({ key }) => key));
  return named
    .filter((key) => !known.has(key))
    .map((key) => ({ path: "groups", message: `names the unknown group ${key}` }));
}
