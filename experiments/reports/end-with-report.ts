import type { Logger } from "pino";
import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import type { Control } from "#store/postgres/control";
import type { Who } from "../flags/change-project";
import { archiveExperiment, stopExperiment } from "../lifecycle/end-experiment";
import { keepReport } from "./keep-report";

export interface EndEffects {
  control: Pick<Control, "db">;
  warehouse: Reader;
  log: Pick<Logger, "error">;
}

/** Who ends an experiment of which project, and when. */
export interface Ending extends Omit<Who, "project"> {
  project: Project;
}

/**
 * Ends an experiment, whoever does it, and keeps what is known of it then. Where that cannot be read the experiment has ended
 * all the same, and the log says so.
 *
 * @throws FlagError
 */
export async function endWithReport(
  { control, warehouse, log }: EndEffects,
  { project, by, now }: Ending,
  ended: Parameters<typeof stopExperiment>[2],
): Promise<void> {
  const { key } = ended;
  await stopExperiment(control, { project: project.id, by, now }, ended);
  await keepReport({ control, warehouse }, { project, now, key }).catch((error: unknown) =>
    log.error(
      { err: error, project: project.key, experiment: key },
      "the report of an ended experiment could not be kept",
    ),
  );
}

/**
 * Puts an experiment away with what it taught; what is known of it is kept before.
 *
 * @throws FlagError, WarehouseError
 */
export async function archiveWithReport(
  { control, warehouse }: Pick<EndEffects, "control" | "warehouse">,
  { project, by, now }: Ending,
  archived: Parameters<typeof archiveExperiment>[2],
): Promise<void> {
  await keepReport({ control, warehouse }, { project, now, key: archived.key });
  await archiveExperiment(control, { project: project.id, by, now }, archived);
}
