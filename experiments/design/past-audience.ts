import type { AudienceAsked } from "#queries/experiments/audience";
import type { MemberMetric } from "#queries/experiments/member-metric";
import { ANY_ACTIVE, type Filter } from "#queries/filters/filter";
import { addDays } from "#queries/period/local-days";
import { localMidnightIn } from "#queries/period/local-midnight";
import type { Project } from "#queries/project";
import type { Scope } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import type { ExperimentDesign } from "./experiment-design";

const SHORTEST_DAYS = 7;
const LONGEST_DAYS = 56;
const DAY_MS = 86_400_000;
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

/** How many days after the exposure a metric is only known. */
const knownAfter = (metric: MemberMetric): number => (metric.kind === "retention" ? metric.to : 0);

/**
 * What to ask of the past for some metrics, those together that can be counted in one pass: a return on the n-th day is looked
 * for among those who came so many days earlier, so that the day is over for all.
 */
export function pastQuestions<T extends { measured: MemberMetric }>(
  project: Project,
  audience: AudienceAsked,
  { metrics, beforeDays }: { metrics: readonly T[]; beforeDays: number },
) {
  const midnight = localMidnightIn(project.zone);
  return [...new Set(metrics.map(({ measured }) => knownAfter(measured)))].map((days) => {
    const of = metrics.filter(({ measured }) => knownAfter(measured) === days);
    const shifted = { since: addDays(audience.since, -days), until: addDays(audience.until, -days) };
    const scope = scopeOf(project, { since: shifted.since, until: audience.until }, beforeDays);
    return {
      of,
      scope,
      asked: {
        ...{ ...audience, ...shifted },
        metrics: of.map(({ measured }) => measured),
        before_ms: beforeDays * DAY_MS,
        rows_from: midnight(scope.period.from),
        seen_to: midnight(audience.until),
        today: audience.until,
      },
    };
  });
}
