import type { Frame } from "#queries/frame";
import type { Period } from "#queries/period";
import type { Project } from "#queries/project";
import { DEFAULT_INACTIVE_EVENTS } from "#store/events/event-names";
import { DEFAULT_STAGE_RULES } from "#store/postgres/stage-rules";

/** The zone whose days the generated events have. */
export const ZONE = "Asia/Shanghai";

/** What analyses are asked of: all of the generated year, 90 days that all of a week has passed since, and its last month. */
export const YEAR = { from: "2025-01-01", to: "2026-01-01" };
export const QUARTER = { from: "2025-09-20", to: "2025-12-19" };
export const MONTH = { from: "2025-12-01", to: "2026-01-01" };

/** A project of generated events. */
const benchProject = (id: number): Project => ({
  id,
  key: `bench-${id}`,
  name: `Bench ${id}`,
  zone: ZONE,
  currency: "CNY",
  weekStart: 1,
  inactiveEvents: DEFAULT_INACTIVE_EVENTS,
  sessionMinutes: 30,
  inviteDays: 14,
  stageRules: DEFAULT_STAGE_RULES,
});

/** What a page of it asks, seen on the last evening of the generated year. */
export const frameOf = (
  id: number,
  period: Period,
  granularity: Frame["granularity"],
  comparison: Frame["comparison"] = "none",
): Frame => ({
  project: benchProject(id),
  period,
  granularity,
  comparison,
  now: new Date("2025-12-31T12:00:00Z"),
  includeExcluded: false,
});
