import { judgeMembers } from "#ingest/judgement/judge-members";
import { DEFAULT_EVENTS_PER_MINUTE } from "#ingest/judgement/member-rules";
import { memberRules, projects } from "#store/postgres/schema";
import { eq } from "drizzle-orm";
import type { Services } from "#server/services";

const HOUR_MS = 3_600_000;

/** Brings the verdicts over the members of every project, or of one, in line with its rules. @throws WarehouseError */
export async function judgeProjects(
  { control, warehouse }: Pick<Services, "control" | "warehouse">,
  project?: number,
): Promise<void> {
  const rows = await control.db
    .select({
      project: projects.id,
      internalDomains: memberRules.internalDomains,
      internalUsers: memberRules.internalUsers,
      eventsPerMinute: memberRules.eventsPerMinute,
    })
    .from(projects)
    .leftJoin(memberRules, eq(memberRules.projectId, projects.id))
    .where(project === undefined ? undefined : eq(projects.id, project))
    .orderBy(projects.id);
  for (const { project: id, internalDomains, internalUsers, eventsPerMinute } of rows) {
    await judgeMembers(warehouse, {
      project: id,
      internalDomains: internalDomains ?? [],
      internalUsers: internalUsers ?? [],
      eventsPerMinute: eventsPerMinute ?? DEFAULT_EVENTS_PER_MINUTE,
    });
  }
}

/** Judges every project's members hour by hour, for what they do and who they are changes. Returns what ends it. */
export function startJudging(services: Services, everyMs = HOUR_MS): () => Promise<void> {
  let running = Promise.resolve();
  const judge = () => {
    running = judgeProjects(services).catch((error: unknown) =>
      services.log.error({ err: error }, "members could not be judged; the verdicts of before stay"),
    );
  };
  const timer = setInterval(judge, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
