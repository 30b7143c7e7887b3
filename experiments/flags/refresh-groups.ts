import { and, asc, eq, lte } from "drizzle-orm";
import { type CohortDefinition, cohortDefinition } from "#queries/cohorts/cohort-definition";
import { cohortPeople } from "#queries/cohorts/cohort-people";
import { CriterionError, findCohort } from "#queries/cohorts/find-cohort";
import { idsSent } from "#queries/cohorts/ids-sent";
import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import type { Control } from "#store/postgres/control";
import { savedGroups } from "#store/postgres/flag-tables";
import { cohorts } from "#store/postgres/schema";
import { changeLive, type Who } from "./change-project";
import { fillGroup } from "./fill-group";
import { FlagError } from "./flag-error";
import { findGroup } from "./saved-groups";

const FOR_EVER = { from: "1970-01-01", to: "2200-01-01" };
const CALLER = "saved groups";
const PER_READ = 5_000;

interface Effects {
  control: Pick<Control, "db">;
  warehouse: Reader;
}

interface Asked extends Pick<Who, "by" | "now"> {
  project: Project;
  /** Groups that were filled later than this stay as they are. */
  olderThan: Date;
  /** the key of a group, where no other is meant */
  only?: string;
}

interface Refreshed {
  /** the keys of groups that have another list now */
  changed: string[];
  /** groups that stay as they were: a criterion means nothing any more, or they would have too many members */
  failed: { key: string; error: CriterionError | FlagError }[];
}

/**
 * Finds out anew who is in the groups that follow a cohort, and hands SDKs the lists that are different.
 *
 * @throws WarehouseError; what was refreshed before stays
 */
export async function refreshGroups(
  { control, warehouse }: Effects,
  { project, by, now, olderThan, only }: Asked,
): Promise<Refreshed> {
  const { db } = control;
  const due = await db
    .select({
      key: savedGroups.key,
      ids: savedGroups.ids,
      cohort: cohorts.id,
      definition: cohorts.definition,
    })
    .from(savedGroups)
    .innerJoin(cohorts, eq(cohorts.id, savedGroups.cohortId))
    .where(
      and(
        eq(savedGroups.projectId, project.id),
        lte(savedGroups.filledAt, olderThan),
        only === undefined ? undefined : eq(savedGroups.key, only),
      ),
    )
    .orderBy(asc(savedGroups.key));
  const refreshed: Refreshed = { changed: [], failed: [] };
  for (const { key, ids, cohort, definition } of due) {
    const asked = { cohort, definition: cohortDefinition.parse(definition) };
    try {
      const listed = await sentBy(
        warehouse,
        project,
        await personsOf(warehouse, { project, now }, asked),
        ids,
      );
      const { changed } = await changeLive(control, { project: project.id, by, now }, async (change) =>
        fillGroup(change, await findGroup(change, key), listed),
      );
      if (changed) refreshed.changed.push(key);
    } catch (error) {
      if (!(error instanceof CriterionError) && !(error instanceof FlagError)) throw error;
      refreshed.failed.push({ key, error });
    }
  }
  return refreshed;
}

/** The same for one group, however long ago it was filled; a list stays as it is. @throws FlagError, WarehouseError */
export async function refreshGroup(
  effects: Effects,
  who: Omit<Asked, "olderThan" | "only">,
  key: string,
): Promise<void> {
  const [failure] = (await refreshGroups(effects, { ...who, olderThan: who.now, only: key })).failed;
  if (failure === undefined) return;
  const { error } = failure;
  throw error instanceof FlagError ? error : new FlagError("invalid", error.message);
}

async function personsOf(
  reader: Reader,
  { project, now }: { project: Project; now: Date },
  { cohort, definition }: { cohort: number; definition: CohortDefinition },
): Promise<string[]> {
  if (!("listed" in definition)) return findCohort(reader, { project, now, caller: CALLER }, definition);
  const scope = { project, period: FOR_EVER, includeExcluded: true, caller: CALLER };
  return (await cohortPeople(reader, scope, { cohort })).map(({ person }) => person);
}

async function sentBy(
  reader: Reader,
  project: Project,
  persons: readonly string[],
  ids: "user" | "anonymous",
) {
  const scope = { project, period: FOR_EVER, includeExcluded: true, caller: CALLER };
  const sent: string[] = [];
  for (let at = 0; at < persons.length; at += PER_READ) {
    const rows = await idsSent(reader, scope, { persons: persons.slice(at, at + PER_READ), ids });
    sent.push(...rows.map((row) => row.sent));
  }
  return sent;
}
