import { FlagError } from "#experiments/flags/flag-error";
import { readExperiments } from "#experiments/lifecycle/find-experiment";
import { watchExperiment } from "#experiments/watch/watch-experiment";
import { asProject } from "#queries/as-project";
import type { Services } from "#server/services";
import { projects } from "#store/postgres/schema";

const EVERY_MS = 60_000;

type Needed = Pick<Services, "control" | "warehouse" | "clock" | "log">;

/** Looks after the experiments of every project that run and have a ramp; one program at a time. */
export async function watchAll(
  { control, warehouse, clock, log }: Needed,
  held: Map<string, string>,
): Promise<void> {
  await control.exclusively("watch experiments", async () => {
    for (const row of await control.db.select().from(projects)) {
      const project = asProject(row);
      for (const experiment of await readExperiments(control, project.id)) {
        if (experiment.status !== "running" || experiment.design.ramp === null) continue;
        const about = { project: project.key, experiment: experiment.key };
        const name = `${project.id} ${experiment.key}`;
        try {
          const watched = await watchExperiment(
            { control, warehouse },
            { project, now: clock() },
            experiment,
          );
          if (watched.did === "ramped")
            log.info({ ...about, ...watched }, "an experiment covers more members");
          const reason = "reason" in watched ? watched.reason : "";
          if (reason !== "" && held.get(name) !== reason) {
            log.warn({ ...about, reason }, `an experiment was ${watched.did}`);
          }
          held.set(name, reason);
        } catch (error) {
          // Somebody changed it meanwhile, so it is looked at anew the next time.
          if (!(error instanceof FlagError)) {
            log.warn({ ...about, err: error }, "an experiment could not be looked after");
          }
        }
      }
    }
  });
}

/** Ramps up experiments as they were designed, and stops those that do harm. Returns what ends it. */
export function startWatching(services: Needed, everyMs = EVERY_MS): () => Promise<void> {
  const held = new Map<string, string>();
  let running = Promise.resolve();
  let idle = true;
  const watch = () => {
    if (!idle) return;
    idle = false;
    running = watchAll(services, held)
      .catch((error: unknown) => services.log.error({ err: error }, "experiments could not be looked after"))
      .finally(() => (idle = true));
  };
  const timer = setInterval(watch, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
