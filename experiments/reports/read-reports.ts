import { and, asc, eq } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { experimentReports } from "#store/postgres/flag-tables";
import { type Evidence, evidenceSchema } from "../analysis/evidence";

/** What was known of a run of an experiment when it was last kept; `phase` counts its runs from 0 on. */
export interface Report {
  experiment: string;
  phase: number;
  takenAt: Date;
  evidence: Evidence;
}

/** What was kept of a project's experiments, of one of them if it is named, by experiment and run. */
export async function readReports(
  { db }: Pick<Control, "db">,
  project: number,
  key?: string,
): Promise<Report[]> {
  const { projectId, experiment, phase } = experimentReports;
  const ofOne = key === undefined ? [] : [eq(experiment, key)];
  const rows = await db
    .select()
    .from(experimentReports)
    .where(and(eq(projectId, project), ...ofOne))
    .orderBy(asc(experiment), asc(phase));
  return rows.map((row) => ({
    ...{ experiment: row.experiment, phase: row.phase, takenAt: row.takenAt },
    evidence: evidenceSchema.parse(row.evidence),
  }));
}
