import type { AppLoadContext } from "@remix-run/node";
import { and, eq, ne } from "drizzle-orm";
import type { CohortChange, CohortDefinition, NewCohort } from "#queries/cohorts/cohort-definition";
import { findCohort, namedMembers } from "#queries/cohorts/find-cohort";
import type { Project } from "#queries/project";
import { auditLog, cohorts } from "#store/postgres/schema";
import type { Account } from "./session.server";
import { storeCohort } from "./store-cohort.server";

const CALLER = "cohorts";

interface By {
  project: Project;
  account: Account;
}

/** What a cohort is to be made from, as it is kept, and who is in it just now. @throws CriterionError */
async function found({ services }: AppLoadContext, project: Project, now: Date, from: NewCohort["from"]) {
  const asked = { project, now, caller: CALLER };
  const isList = "users" in from;
  const members = isList
    ? await namedMembers(services.warehouse, asked, from.users)
    : await findCohort(services.warehouse, asked, from);
  const definition: CohortDefinition = isList ? { listed: from.users.length } : from;
  return { members, definition };
}

/**
 * Makes a cohort and finds out who is in it.
 * @returns its id; null when there is one of that name
 * @throws CriterionError when one of its criteria cannot be asked
 */
export async function createCohort(
  context: AppLoadContext,
  { project, account }: By,
  { name, from }: NewCohort,
): Promise<number | null> {
  const { services } = context;
  const now = services.clock();
  const { members, definition } = await found(context, project, now, from);
  const id = await services.control.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(cohorts)
      .values({ projectId: project.id, name, definition, createdBy: account.id, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: cohorts.id });
    if (made === undefined) return null;
    const log = { projectId: project.id, accountId: account.id, subject: name, at: now };
    await tx.insert(auditLog).values({ ...log, action: "cohort.create", detail: { id: made.id } });
    return made.id;
  });
  if (id !== null) await storeCohort(services.warehouse, { project: project.id, cohort: id, now }, members);
  return id;
}

/**
 * Gives a cohort another name or makes it from something else; what it was before is in the audit log.
 * @returns "gone" when there is none with this id, "taken" when another has the name
 * @throws CriterionError when one of its criteria cannot be asked
 */
export async function changeCohort(
  context: AppLoadContext,
  { project, account }: By,
  id: number,
  { name, from }: CohortChange,
): Promise<"changed" | "gone" | "taken"> {
  const { services } = context;
  const now = services.clock();
  const made = from === undefined ? null : await found(context, project, now, from);
  const own = and(eq(cohorts.id, id), eq(cohorts.projectId, project.id));
  const outcome = await services.control.db.transaction(async (tx) => {
    const [before] = await tx.select().from(cohorts).where(own).for("update");
    if (before === undefined) return "gone";
    const named = and(eq(cohorts.projectId, project.id), eq(cohorts.name, name), ne(cohorts.id, id));
    const [other] = await tx.select({ id: cohorts.id }).from(cohorts).where(named);
    if (other !== undefined) return "taken";
    await tx
      .update(cohorts)
      .set({ name, ...(made === null ? {} : { definition: made.definition }) })
      .where(own);
    const log = { projectId: project.id, accountId: account.id, subject: name, at: now };
    const detail = { id, name: before.name, definition: before.definition };
    await tx.insert(auditLog).values({ ...log, action: "cohort.change", detail });
    return "changed";
  });
  if (outcome === "changed" && made !== null) {
    await storeCohort(services.warehouse, { project: project.id, cohort: id, now }, made.members);
  }
  return outcome;
}

/** Removes a cohort; who was in it goes with its next finding out, and is asked for by nobody. */
export async function removeCohort(
  { services }: AppLoadContext,
  { project, account }: By,
  id: number,
): Promise<void> {
  await services.control.db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(cohorts)
      .where(and(eq(cohorts.id, id), eq(cohorts.projectId, project.id)))
      .returning({ name: cohorts.name });
    if (gone === undefined) return;
    const log = { projectId: project.id, accountId: account.id, subject: gone.name, at: services.clock() };
    await tx.insert(auditLog).values({ ...log, action: "cohort.remove", detail: { id } });
  });
  await services.warehouse.command(
    "cohorts/forget",
    "DELETE FROM cohort_members WHERE project = {project:UInt32} AND cohort = {cohort:UInt32}",
    { project: project.id, cohort: id },
  );
}
