import { and, desc, eq, like } from "drizzle-orm";
import { z } from "zod";
import type { Control } from "#store/postgres/control";
import { auditLog } from "#store/postgres/schema";

const MOST_ENTRIES = 200;

/** As much of what was noted as is told beside who and when: a coverage, a released variation, a reason. */
const noted = z
  .object({
    assignment: z.object({ coverage: z.number() }),
    release: z.object({ variation: z.string() }).nullable(),
    reason: z.string(),
  })
  .partial();
const logged = z.object({ by: z.string(), after: noted.nullish().catch(null) });

/** A change of an experiment; `action` is the audit log's, such as "experiment.start". */
export interface ExperimentLogEntry {
  entry: number;
  action: string;
  by: string;
  at: Date;
  /** what it covers from then on, 0–1; null where that is not said */
  coverage: number | null;
  /** the key of the variation that flags follow from then on */
  released: string | null;
  reason: string;
}

/** What was done to an experiment, the latest first, 200 steps at most. */
export async function readExperimentLog(
  { db }: Pick<Control, "db">,
  project: number,
  experiment: string,
): Promise<ExperimentLogEntry[]> {
  const { id, action, detail, at, subject, projectId } = auditLog;
  const rows = await db
    .select({ id, action, detail, at })
    .from(auditLog)
    .where(and(eq(projectId, project), like(action, "experiment.%"), eq(subject, experiment)))
    .orderBy(desc(id))
    .limit(MOST_ENTRIES);
  return rows.map((row) => {
    const { by, after } = logged.parse(row.detail);
    return {
      ...{ entry: row.id, action: row.action, by, at: row.at },
      coverage: after?.assignment?.coverage ?? null,
      released: after?.release?.variation ?? null,
      reason: after?.reason ?? "",
    };
  });
}
