import { FlagError } from "#experiments/flags/flag-error";
import { type Experiment, readExperiments } from "#experiments/lifecycle/find-experiment";
import { type Watched, watchExperiment } from "#experiments/watch/watch-experiment";
import { asProject } from "#queries/as-project";
import type { Project } from "#queries/project";
import type { GrowthBook } from "#server/growthbook/open-growthbook";
import type { Services } from "#server/services";
import { projects } from "#store/postgres/schema";

const EVERY_MS = 60_000;
/** Without a ramp nothing waits for the answer, and each look reads all that the experiment's members did. */
const UNRAMPED_EVERY_MS = 600_000;

type Needed = Pick<Services, "control" | "warehouse" | "clock" | "log"> & {
  growthBook: Pick<GrowthBook, "synced"> | null;
};

/**
 * Looks after the experiments of every project that run, those without a ramp less often; one program at a time. Where a
 * GrowthBook decides on a project's experiments, it ramps and stops them itself, and here there are alarms alone.
 *
 * @param looked when each was looked at last, ms
 */
export async function watchAll(services: Needed, looked: Map<string, number>): Promise<void> {
  const { control, clock, growthBook } = services;
  await control.exclusively("watch experiments", async () => {
    for (const row of await control.db.select().from(projects)) {
      const project = asProject(row);
      const isDecidedElsewhere = growthBook?.synced.has(project.key) === true;
      for (const found of await readExperiments(control, project.id)) {
        const experiment = isDecidedElsewhere ? withoutRamp(found) : found;
        if (experiment.status !== "running") continue;
        const name = `${project.id} ${experiment.key}`;
        const since = clock().getTime() - (looked.get(name) ?? -Infinity);
        if (experiment.design.ramp === null && since < UNRAMPED_EVERY_MS) continue;
        looked.set(name, clock().getTime());
        await watch(services, project, experiment);
      }
    }
  });
}

const withoutRamp = (experiment: Experiment): Experiment => ({
  ...experiment,
  design: { ...experiment.design, ramp: null },
});

async function watch(
  { control, warehouse, clock, log }: Omit<Needed, "growthBook">,
  project: Project,
  experiment: Experiment,
): Promise<void> {
  const about = { project: project.key, experiment: experiment.key };
  try {
    const watched = await watchExperiment({ control, warehouse, log }, { project, now: clock() }, experiment);
    if (watched.did === "ramped") log.info({ ...about, ...watched }, "an experiment covers more members");
    if (isNews(watched)) log.warn({ ...about, reason: watched.reason }, `an experiment was ${watched.did}`);
  } catch (error) {
    // Somebody changed it meanwhile, so it is looked at anew the next time.
    if (!(error instanceof FlagError)) {
      log.warn({ ...about, err: error }, "an experiment could not be looked after");
    }
  }
}

const isNews = (watched: Watched): watched is Extract<Watched, { reason: string }> =>
  watched.did === "stopped" || (watched.did === "alarmed" && watched.isNew);

/** Ramps up experiments as they were designed, and tells of or stops those that do harm. Returns what ends it. */
export function startWatching(services: Needed, everyMs = EVERY_MS): () => Promise<void> {
  const looked = new Map<string, number>();
  let running = Promise.resolve();
  let idle = true;
  const watchNow = () => {
    if (!idle) return;
    idle = false;
    running = watchAll(services, looked)
      .catch((error: unknown) => services.log.error({ err: error }, "experiments could not be looked after"))
      .finally(() => (idle = true));
  };
  const timer = setInterval(watchNow, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
