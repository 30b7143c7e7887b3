import { DEFAULT_INACTIVE_EVENTS } from "#store/events/event-names";
import type { projects } from "#store/postgres/schema";
import { DEFAULT_STAGE_RULES } from "#store/postgres/stage-rules";
import type { Project } from "./project";

/** A project as the questions want it. */
export const asProject = (row: typeof projects.$inferSelect): Project => ({
  id: row.id,
  key: row.key,
  name: row.name,
  zone: row.zone,
  currency: row.currency,
  weekStart: row.weekStart,
  inactiveEvents: row.inactiveEvents ?? DEFAULT_INACTIVE_EVENTS,
  sessionMinutes: row.sessionMinutes,
  inviteDays: row.inviteDays,
  stageRules: { ...DEFAULT_STAGE_RULES, ...row.stageRules },
});
