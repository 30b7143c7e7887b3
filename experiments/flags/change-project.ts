import { eq } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { auditLog, projects } from "#store/postgres/schema";
import { FlagError } from "./flag-error";
import { publishChanges } from "./publish-changes";

/** Who changes what, and when. `by.id` is null for tokens of the API and the program itself. */
export interface Who {
  project: number;
  by: { id: number | null; name: string };
  now: Date;
}

/** A change under way: one transaction, in which nobody else changes this project's flags. */
export interface Change extends Who {
  db: Control["db"];
  /** Writes into the audit log what changed, as it was before and after; null where there was or is nothing. */
  note: (action: string, subject: string, change: { before: unknown; after: unknown }) => Promise<void>;
}

/** Changes what SDKs do not see, such as drafts. @throws FlagError "unknown" when there is no such project */
export const changeProject = <T>(
  control: Pick<Control, "db">,
  who: Who,
  work: (change: Change) => Promise<T>,
): Promise<T> =>
  control.db.transaction(async (db) => {
    // Changes of one project wait for each other here; this lock lets others refer to the project meanwhile.
    const { id } = projects;
    const [project] = await db.select({ id }).from(projects).where(eq(id, who.project)).for("no key update");
    if (project === undefined) throw new FlagError("unknown", `There is no project ${who.project}.`);
    return work({
      ...who,
      db,
      note: async (action, subject, { before, after }) => {
        const { by, now } = who;
        const detail = { by: by.name, before, after };
        await db
          .insert(auditLog)
          .values({ projectId: who.project, accountId: by.id, action, subject, detail, at: now });
      },
    });
  });

/** Changes what SDKs are told, tells the replicas, and gives what they serve another version where it is different. */
export const changeLive = <T>(
  control: Pick<Control, "db">,
  who: Who,
  work: (change: Change) => Promise<T>,
): Promise<T> =>
  changeProject(control, who, async (change) => {
    const result = await work(change);
    await publishChanges(change.db, who.project, who.now);
    return result;
  });
