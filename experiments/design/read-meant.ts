import { and, eq, inArray } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { holdouts, savedGroups } from "#store/postgres/flag-tables";
import type { Filter } from "#queries/filters/filter";
import { groupsOf } from "../flags/targeting";
import { audienceFilter } from "./audience-filter";
import type { ExperimentAssignment } from "./experiment-assignment";

/** Whom an experiment means, what of that events know nothing of, and which share is left to it. */
export interface Meant {
  filter: Filter | undefined;
  untold: string[];
  share: number;
}

/** Whom an experiment means as far as events can tell, and which share of them its namespace and holdout leave to it. */
export async function readMeant(
  db: Control["db"],
  project: number,
  assignment: ExperimentAssignment,
): Promise<Meant> {
  const named = [...new Set(groupsOf(assignment))];
  const groups =
    named.length === 0
      ? []
      : await db
          .select({ key: savedGroups.key, cohort: savedGroups.cohortId })
          .from(savedGroups)
          .where(and(eq(savedGroups.projectId, project), inArray(savedGroups.key, named)));
  const cohorts = new Map(groups.map(({ key, cohort }) => [key, cohort]));
  const { namespace, holdout } = assignment;
  const [held] =
    holdout === null
      ? []
      : await db
          .select({ share: holdouts.share })
          .from(holdouts)
          .where(and(eq(holdouts.projectId, project), eq(holdouts.key, holdout)));
  const width = namespace === null ? 1 : namespace.to - namespace.from;
  return {
    ...audienceFilter(assignment, (group) => cohorts.get(group) ?? null),
    share: width * (1 - (held?.share ?? 0)),
  };
}
