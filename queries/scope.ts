import type { Warehouse } from "#store/clickhouse/warehouse";
import { DEFAULT_INACTIVE_EVENTS } from "#store/events/event-names";
import { localDayIn } from "#store/events/local-day";
import type { Period } from "./period";
import { localMidnightIn } from "./period/local-midnight";
import type { Project } from "./project";
import type { SourceSwitches } from "./sources/source-switches";

/** The part of the warehouse that questions need. */
export type Reader = Pick<Warehouse, "read">;

/**
 * What every question says besides its own parameters: of which project, over which local days, and whether bots and
 * tests count. `caller` is who asks, e.g. a route; it lands in the query log.
 */
export interface Scope {
  project: Project;
  period: Period;
  includeExcluded: boolean;
  /** seen from when, the clock's unless given */
  now?: Date | undefined;
  signal?: AbortSignal | undefined;
  caller?: string | undefined;
}

const clickHouseTime = (instant: number) => new Date(instant).toISOString().replace("T", " ").slice(0, -1);

/**
 * The values of the placeholders that the sources use; `from_time` and `to_time` are the period's local midnights, `as_of` is
 * the running local day.
 */
export function scopeParameters({ project, period, now = new Date() }: Omit<Scope, "includeExcluded">) {
  const midnight = localMidnightIn(project.zone);
  const { newDays, activeDays, coreDays, coreWindow, churnedDays, kocScore, kocPosts } = project.stageRules;
  return {
    project: project.id,
    zone: project.zone,
    inactive: project.inactiveEvents,
    session_minutes: project.sessionMinutes,
    from: period.from,
    to: period.to,
    as_of: localDayIn(project.zone)(now.getTime()),
    from_time: clickHouseTime(midnight(period.from)),
    to_time: clickHouseTime(midnight(period.to)),
    stage_new: newDays,
    stage_active: activeDays,
    stage_core: coreDays,
    stage_core_of: coreWindow,
    stage_churned: churnedDays,
    koc_score: kocScore,
    koc_posts: kocPosts,
  };
}

/** What the sources' SQL depends on. */
export const sourceSwitches = ({ project, includeExcluded }: Scope): SourceSwitches => ({
  includeExcluded,
  usualActivity: hasUsualActivity(project),
});

/** Whether what makes a member active is in a project as it is in all that do not say other. */
function hasUsualActivity({ inactiveEvents }: Project): boolean {
  const own = new Set(inactiveEvents);
  return (
    own.size === DEFAULT_INACTIVE_EVENTS.length && DEFAULT_INACTIVE_EVENTS.every((event) => own.has(event))
  );
}
