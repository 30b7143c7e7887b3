import { refreshGroups } from "#experiments/flags/refresh-groups";
import { asProject } from "#queries/as-project";
import type { Services } from "#server/services";
import { projects } from "#store/postgres/schema";

const EVERY_MS = 300_000;
const STALE_MS = 3_600_000;
const PROGRAM = { id: null, name: "saved groups" };

type Needed = Pick<Services, "control" | "warehouse" | "clock" | "log">;

/** Fills the groups of every project that follow a cohort, those that were not filled for an hour; one program at a time. */
async function refreshAll({ control, warehouse, clock, log }: Needed): Promise<void> {
  await control.exclusively("refresh saved groups", async () => {
    for (const row of await control.db.select().from(projects)) {
      const now = clock();
      const olderThan = new Date(now.getTime() - STALE_MS);
      const asked = { project: asProject(row), by: PROGRAM, now, olderThan };
      const { failed } = await refreshGroups({ control, warehouse }, asked);
      for (const { key, error } of failed) {
        log.warn({ err: error, project: row.key, group: key }, "a saved group stays as it was filled last");
      }
    }
  });
}

/** Keeps saved groups in step with their cohorts. Returns what ends it. */
export function startRefreshingGroups(services: Needed, everyMs = EVERY_MS): () => Promise<void> {
  let running = Promise.resolve();
  let idle = true;
  const refresh = () => {
    if (!idle) return;
    idle = false;
    running = refreshAll(services)
      .catch((error: unknown) => services.log.error({ err: error }, "saved groups could not be refreshed"))
      .finally(() => (idle = true));
  };
  const timer = setInterval(refresh, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
