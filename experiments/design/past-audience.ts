import type { AudienceAsked } from "#queries/experiments/audience";
import type { MemberMetric } from "#queries/experiments/member-metric";
import { ANY_ACTIVE, type Filter } from "#queries/filters/filter";
import { addDays } from "#queries/period/local-days";
import type { Project } from "#queries/project";
import type { Scope } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import type { ExperimentDesign } from "./experiment-design";

const SHORTEST_DAYS = 7;
const LONGEST_DAYS = 56;
const CALLER = "experiment design";

/**
 * Whom the audience of the past is made of: as many whole days as the experiment is to run, 7 to 56, up to today; let in by
 * the activation, or without one by whatever makes members active.
 */
export function pastAudience(
  project: Project,
  now: Date,
  { plannedDays, exposure }: ExperimentDesign,
  filter: Filter | undefined,
): AudienceAsked {
  const until = localDayIn(project.zone)(now.getTime());
  const days = Math.min(Math.max(plannedDays, SHORTEST_DAYS), LONGEST_DAYS);
  return {
    entry: exposure.activation ?? [{ event: ANY_ACTIVE }],
    filter,
    since: addDays(until, -days),
    until,
  };
}

/** The same many days, so much earlier that a return on the n-th day is over for all. */
export function audienceFor(metric: MemberMetric, { since, until, ...asked }: AudienceAsked): AudienceAsked {
  const earlier = metric.kind === "return" ? metric.day : 0;
  return { ...asked, since: addDays(since, -earlier), until: addDays(until, -earlier) };
}

/** Some days, and so many before them. Bots and tests are in no experiment. */
export const scopeOf = (
  project: Project,
  { since, until }: { since: string; until: string },
  daysBefore = 0,
): Scope => ({
  project,
  period: { from: addDays(since, -daysBefore), to: until },
  includeExcluded: false,
  caller: CALLER,
});
