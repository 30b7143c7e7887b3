import { exactSum } from "./exact-sum";
import type { LogEvent } from "./log-event";
import { quantile } from "./quantile";
import { subjectNumber } from "./subject-value";
import type { World } from "./world";

/** What is counted of a series. */
export type Measure =
  | "events"
  | "members"
  | "per member"
  | "sum"
  | "mean"
  | "minimum"
  | "maximum"
  | "median"
  | "p75"
  | "p90"
  | "p95"
  | "p99";

const shares: Partial<Record<Measure, number>> = { median: 0.5, p75: 0.75, p90: 0.9, p95: 0.95, p99: 0.99 };

/** A measure of events; the sum of money as exact decimal text, null where there is nothing to say. */
export function measureOf(
  events: readonly LogEvent[],
  measure: Measure,
  of: string | undefined,
  world: World,
) {
  const members = new Set(events.map((event) => event.person)).size;
  if (measure === "events") return events.length;
  if (measure === "members") return members;
  if (measure === "per member") return members === 0 ? null : events.length / members;
  if (of === undefined) throw new Error(`${measure} needs a subject with numbers`);
  if (measure === "sum" && of === "money") return exactSum(events.map(({ money }) => money));
  const numbers = events.map((event) => subjectNumber(of, event, world)).filter((number) => number !== null);
  const sum = numbers.reduce((total, number) => total + number, 0);
  if (measure === "sum") return sum;
  if (numbers.length === 0) return null;
  if (measure === "mean") return sum / numbers.length;
  if (measure === "minimum") return Math.min(...numbers);
  if (measure === "maximum") return Math.max(...numbers);
  return quantile(numbers, shares[measure] ?? NaN);
}
