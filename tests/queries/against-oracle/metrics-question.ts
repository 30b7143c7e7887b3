import type { Frame } from "#queries/frame";
import { METRIC_KEYS, type MetricKey } from "#queries/metrics/catalogue";
import type { Filter } from "../analyses-oracle/holds";
import { addDays, type Days, type Unit } from "../analyses-oracle/local-days";
import type { Draws } from "../analyses-oracle/random-numbers";
import { BREAKDOWNS, randomFilter } from "./random-filter";
import type { StagedLog } from "./staged-log";

/** What metrics are asked with, seen from `now` (ms). */
export interface MetricsQuestion {
  metrics: MetricKey[];
  period: Days;
  by: Unit;
  comparison: "previous" | "year" | "none";
  includeExcluded: boolean;
  now: number;
  filter?: Filter;
  breakdown?: string;
}

const DAY_MS = 86_400_000;
const AT_ONCE = 5;

/**
 * The `number`-th question over a log of `days` days from `from` on, whose last event was before `end` (ms): about the
 * metrics whose turn it is, over days that may reach beyond `now`.
 */
export function randomMetricsQuestion(
  draws: Draws,
  number: number,
  { from, days, end }: { from: string; days: number; end: number },
): MetricsQuestion {
  const first = draws.one([
    -10,
    draws.below(days),
    draws.below(days),
    draws.below(days),
    draws.below(days + 20),
  ]);
  const length = 1 + draws.below(draws.one([8, 30, days + 20]));
  return {
    metrics: Array.from(
      { length: AT_ONCE },
      (_, turn) => METRIC_KEYS[(number * AT_ONCE + turn) % METRIC_KEYS.length],
    ).filter((key) => key !== undefined),
    period: { from: addDays(from, first), to: addDays(from, first + length) },
    by: draws.one(["day", "week", "month"] as const),
    comparison: draws.one(["previous", "previous", "year", "none"] as const),
    includeExcluded: draws.chance(0.3),
    now: end + draws.below(draws.one([1, 1, 40 * DAY_MS, 100 * DAY_MS, 500 * DAY_MS])),
    ...(draws.chance(0.4) ? { filter: randomFilter(draws) } : {}),
    ...(draws.chance(0.4) ? { breakdown: draws.one([...BREAKDOWNS, "property.about"]) } : {}),
  };
}

/** A question as the product is asked. */
export function metricsFrame(staged: StagedLog, question: Omit<MetricsQuestion, "breakdown">): Frame {
  const { period, now, by, filter, comparison, includeExcluded } = question;
  return { ...staged.frame(period, now, by, filter), comparison, includeExcluded };
}
