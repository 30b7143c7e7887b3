import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import type { Control } from "#store/postgres/control";
import { experimentReports } from "#store/postgres/flag-tables";
import { readEvidence } from "../analysis/read-evidence";
import { findExperiment } from "../lifecycle/find-experiment";

interface Effects {
  control: Pick<Control, "db">;
  warehouse: Reader;
}

/**
 * Keeps what is known now of an experiment's last run, in place of what was kept of it before; nothing of one that never ran.
 *
 * @throws FlagError "unknown", WarehouseError
 */
export async function keepReport(
  { control, warehouse }: Effects,
  { project, now, key }: { project: Project; now: Date; key: string },
): Promise<void> {
  const experiment = await findExperiment({ db: control.db, project: project.id }, key);
  if (experiment.phases.length === 0) return;
  const evidence = await readEvidence(
    warehouse,
    { project, now, includeExcluded: false, caller: "experiment report" },
    experiment,
  );
  const place = { projectId: project.id, experiment: key, phase: experiment.phases.length - 1 };
  const kept = { takenAt: now, evidence };
  const { projectId, experiment: named, phase } = experimentReports;
  await control.db
    .insert(experimentReports)
    .values({ ...place, ...kept })
    .onConflictDoUpdate({ target: [projectId, named, phase], set: kept });
}
