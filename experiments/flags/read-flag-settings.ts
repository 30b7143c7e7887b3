import { eq } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { flagSettings } from "#store/postgres/flag-tables";

const DEFAULTS = { environments: ["production", "staging", "dev"], approval: false };

/** Where a project's flags live, and whether somebody who did not write a draft must approve of it. */
export async function readFlagSettings(
  db: Control["db"],
  project: number,
): Promise<{ environments: string[]; approval: boolean }> {
  const { environments, approval, projectId } = flagSettings;
  const [row] = await db.select({ environments, approval }).from(flagSettings).where(eq(projectId, project));
  return row ?? DEFAULTS;
}
