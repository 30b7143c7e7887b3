import { hash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { flagPublications } from "#store/postgres/flag-tables";
import { compilePayload } from "./compile-payload";
import { readFlagSettings } from "./read-flag-settings";
import { readLiveState } from "./live-state";

/** Where it is told that a project's flags changed; the message is the project's id. */
export const FLAGS_CHANNEL = "agora_flags";

/**
 * Sees, in each environment, whether SDKs are to be given something else than before, and then gives it a new version:
 * one millisecond after the last, or now if that is later. So versions of an environment only grow, whichever clock
 * `now` is from. To be called in the transaction of the change, with the project locked.
 *
 * TRICKY: `asOf` moves along even when nothing is different, for what has become of the flags since need not be what
 * they were then.
 */
export async function publishChanges(db: Control["db"], project: number, now: Date): Promise<void> {
  const { environments } = await readFlagSettings(db, project);
  const state = await readLiveState(db, project, "fingerprint");
  const known = await db.select().from(flagPublications).where(eq(flagPublications.projectId, project));
  for (const environment of environments) {
    const last = known.find((one) => one.environment === environment);
    const asOf = last
      ? new Date(Math.max(last.dateUpdated.getTime() + 1, last.asOf.getTime(), now.getTime()))
      : now;
    const { payload } = compilePayload(state, environment, asOf);
    const fingerprint = hash("sha256", JSON.stringify(payload), "hex");
    const dateUpdated = last?.fingerprint === fingerprint ? last.dateUpdated : asOf;
    const values = { dateUpdated, asOf, fingerprint };
    await db
      .insert(flagPublications)
      .values({ projectId: project, environment, ...values })
      .onConflictDoUpdate({
        target: [flagPublications.projectId, flagPublications.environment],
        set: values,
      });
  }
  await db.execute(sql`SELECT pg_notify(${FLAGS_CHANNEL}, ${String(project)})`);
}
