import { eq } from "drizzle-orm";
import { syncProject } from "#experiments/remote/sync-project";
import type { GrowthBook } from "#server/growthbook/open-growthbook";
import { pauseBefore } from "#server/growthbook/pause-before";
import type { Services } from "#server/services";
import { projects } from "#store/postgres/schema";

const PROGRAM = { id: null, name: "growthbook" };

type Needed = Pick<Services, "control" | "clock" | "log">;

/** Syncs the projects one after the other, until GrowthBook cannot be asked; one program at a time. @returns why it could not */
async function syncAll({ control, clock, log }: Needed, { api, book, synced }: GrowthBook, fails: boolean) {
  return control.exclusively("sync with GrowthBook", async () => {
    for (const [key, remoteProject] of synced) {
      const [row] = await control.db.select({ id: projects.id }).from(projects).where(eq(projects.key, key));
      if (row === undefined) continue;
      const who = { project: row.id, by: PROGRAM, now: clock() };
      const error = await syncProject({ control, api, book }, who, { key, remoteProject });
      if (error === null) continue;
      if (!fails) log.warn({ err: error, project: key }, "experiments are not in step with GrowthBook");
      return error;
    }
    return null;
  });
}

/** Keeps the experiments of the projects that are named in step with GrowthBook's. Returns what ends it. */
export function startSyncing(services: Needed, growthBook: GrowthBook): () => Promise<void> {
  let failures = 0;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const round = async () => {
    const error = await syncAll(services, growthBook, failures > 0).catch((cause: unknown) => {
      services.log.error({ err: cause }, "experiments could not be synced");
      return null;
    });
    failures = error === null ? 0 : failures + 1;
    const pause = pauseBefore({ everyMs: growthBook.everyMs, failures, waitMs: error?.waitMs ?? 0 });
    if (!closed) timer = setTimeout(start, pause);
  };
  const start = () => void (running = round());
  if (growthBook.synced.size > 0) start();
  return async () => {
    closed = true;
    clearTimeout(timer);
    await running;
  };
}
