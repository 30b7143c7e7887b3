import type { AppLoadContext } from "@remix-run/node";
import { asc, eq } from "drizzle-orm";
import type { Project } from "#queries/project";
import { cohorts } from "#store/postgres/schema";
import type { CohortName } from "~/features/analysis/cohort-name";

/** The project's cohorts by name, without asking who is in them. */
export const readCohortNames = (
  { services }: Pick<AppLoadContext, "services">,
  project: Pick<Project, "id">,
): Promise<CohortName[]> =>
  services.control.db
    .select({ id: cohorts.id, name: cohorts.name })
    .from(cohorts)
    .where(eq(cohorts.projectId, project.id))
    .orderBy(asc(cohorts.name));
