import { holds, type Filter } from "./holds";
import { bucketsOf, isIn, type Days, type Unit } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { matches, type Selection } from "./matches";
import { subjectText } from "./subject-value";
import { measureOf, type Measure } from "./trends-measure";
import { worldOf, type World } from "./world";

/** What trends are asked with. */
export interface TrendsQuestion {
  period: Days;
  by: Unit;
  series: readonly { events: Selection; measure: Measure; of?: string }[];
  filter?: Filter;
  breakdown?: string;
}

/** One series of one value of the breakdown; a sum of money is exact decimal text. */
export interface OracleTrend {
  total: number | string | null;
  /** By bucket, in order. */
  values: (number | string | null)[];
}

/** The events of a selection that count in the question's period, in the order of time. */
export function trendEvents(
  world: World,
  { period, filter }: Omit<TrendsQuestion, "series">,
  selection: Selection,
) {
  return world.events.filter(
    (event) =>
      isIn(event.day, period) &&
      matches(selection, event, world) &&
      (filter === undefined || holds(filter, event, world)),
  );
}

/** The series of a log, each by value of the breakdown; without one under "". All values, not the 25 with the most. */
export function oracleTrends(
  log: readonly LogEvent[],
  project: LogProject,
  question: TrendsQuestion,
): Map<string, OracleTrend>[] {
  const world = worldOf(log, project);
  const { period, by, breakdown } = question;
  return question.series.map(({ events: selection, measure, of }) => {
    const matching = trendEvents(world, question, selection);
    const valueOf = (event: LogEvent) =>
      breakdown === undefined ? "" : subjectText(breakdown, event, world);
    const values = new Set(breakdown === undefined ? [""] : matching.map(valueOf));
    const series = new Map<string, OracleTrend>();
    for (const value of values) {
      const own = matching.filter((event) => valueOf(event) === value);
      const perBucket = bucketsOf(period, by, project.weekStart).map((days) =>
        measureOf(
          own.filter((event) => isIn(event.day, days)),
          measure,
          of,
          world,
        ),
      );
      series.set(value, { total: measureOf(own, measure, of, world), values: perBucket });
    }
    return series;
  });
}
