import type { AppLoadContext } from "@remix-run/node";
import { asc, eq } from "drizzle-orm";
import { type CohortDefinition, cohortDefinition } from "#queries/cohorts/cohort-definition";
import { cohortSizes } from "#queries/cohorts/cohort-sizes";
import { findCohort } from "#queries/cohorts/find-cohort";
import type { Project } from "#queries/project";
import { cohorts, type Role } from "#store/postgres/schema";
import { storeCohort } from "./store-cohort.server";

/** Who makes and removes cohorts. */
export const COHORT_EDITORS: readonly Role[] = ["owner", "manager", "operator", "analyst"];

/** A cohort, and how many members it had each time it was found out, the latest last; instants are UTC. */
export interface Cohort {
  id: number;
  name: string;
  definition: CohortDefinition;
  sizes: { at: string; members: number }[];
}

const CALLER = "cohorts";
const FOR_EVER = { from: "1970-01-01", to: "2200-01-01" };

/** The project's cohorts by name. */
export async function readCohorts({ services }: AppLoadContext, project: Project): Promise<Cohort[]> {
  const scope = { project, period: FOR_EVER, includeExcluded: true, caller: CALLER };
  const [rows, sizes] = await Promise.all([
    services.control.db
      .select()
      .from(cohorts)
      .where(eq(cohorts.projectId, project.id))
      .orderBy(asc(cohorts.name)),
    cohortSizes(services.warehouse, scope, {}),
  ]);
  return rows.map(({ id, name, definition }) => ({
    id,
    name,
    definition: cohortDefinition.parse(definition),
    sizes: sizes.flatMap(({ cohort, at, members }) => (cohort === id ? { at, members } : [])),
  }));
}

/** So long what was found out is taken for what is. */
const FRESH_MS = 60_000;

/** Whoever asks for a cohort that is being found out waits for that. */
const underWay = new Map<number, Promise<void>>();

/** Finds out anew who is in some cohorts, where that was more than a minute ago; lists stay as they are. */
export async function freshenCohorts(
  context: AppLoadContext,
  project: Project,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  const now = context.services.clock();
  const stale = (await readCohorts(context, project)).filter(
    ({ id, sizes }) =>
      ids.includes(id) && now.getTime() - Date.parse(`${sizes.at(-1)?.at ?? "1970-01-01"}Z`) > FRESH_MS,
  );
  await Promise.all(
    stale.map((cohort) => {
      const known = underWay.get(cohort.id);
      if (known !== undefined) return known;
      const finding = refresh(context, project, cohort, now).finally(() => underWay.delete(cohort.id));
      underWay.set(cohort.id, finding);
      return finding;
    }),
  );
}

async function refresh({ services }: AppLoadContext, project: Project, cohort: Cohort, now: Date) {
  const { id, definition } = cohort;
  if ("listed" in definition) return;
  const members = await findCohort(services.warehouse, { project, now, caller: CALLER }, definition);
  await storeCohort(services.warehouse, { project: project.id, cohort: id, now }, members);
}
