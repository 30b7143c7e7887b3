import { addDays, bucketsOf, type Days } from "../analyses-oracle/local-days";
import { localDay } from "../analyses-oracle/local-midnight";
import { worldOf } from "../analyses-oracle/world";
import { countedBy } from "../metrics-oracle/asked";
import type { MetricAnswer } from "../metrics-oracle/metric-answer";
import { oracleMetric } from "../metrics-oracle/metrics";
import type { MetricsQuestion } from "./metrics-question";
import type { StagedLog } from "./staged-log";

type Value = MetricAnswer["value"];

/** Money is the text of its ten-thousandths. */
const plain = (value: Value) => (typeof value === "bigint" ? `${value}` : value);

function difference(value: Value, previous: Value): Value {
  if (typeof value === "bigint" && typeof previous === "bigint") return value - previous;
  return typeof value === "number" && typeof previous === "number" ? value - previous : null;
}

/** The period compared with: as many days before, up to 31 days moved by whole weeks; or the same dates a year before. */
function comparedWith({ period, comparison }: MetricsQuestion): Days | null {
  if (comparison === "none") return null;
  const moved = (days: number) => ({ from: addDays(period.from, -days), to: addDays(period.to, -days) });
  if (comparison === "year") return moved(365);
  let length = 0;
  while (addDays(period.from, length) < period.to) length++;
  return moved(length > 31 ? length : 7 * Math.ceil(length / 7));
}

/** What the oracle says to a question over a log; a `value` is one of its breakdown. */
export interface OracleReadings {
  /** All values of the breakdown, in any order. */
  values: string[];
  compared: Days | null;
  today: string;
  answer: (metric: string, span: Days, value?: string) => MetricAnswer;
  /** A metric over the period, beside the period compared with, and by bucket; without intervals. */
  reading: (metric: string, value?: string) => unknown;
}

export function oracleReadings(
  { log, project, spend }: StagedLog,
  question: MetricsQuestion,
): OracleReadings {
  const { period, by, filter, breakdown, includeExcluded, now } = question;
  const counting = includeExcluded ? log.map((event) => ({ ...event, leftOut: false })) : log;
  const { values, counted } = countedBy(worldOf(counting, project), filter, breakdown, spend);
  const today = localDay(now, project.zone);
  const compared = comparedWith(question);
  const answer: OracleReadings["answer"] = (metric, span, value) =>
    oracleMetric(metric).of({ ...counted(value), span, today });

  const reading: OracleReadings["reading"] = (metric, ofValue) => {
    const { value, n, caution } = answer(metric, period, ofValue);
    const previous = compared === null ? null : answer(metric, compared, ofValue).value;
    const grows = metric !== "nps" && value !== null && previous !== null && Number(previous) > 0;
    return {
      metric,
      value: plain(value),
      n,
      caution,
      change: compared && {
        previous: plain(previous),
        absolute: plain(difference(value, previous)),
        relative: grows ? Number(value) / Number(previous) - 1 : null,
      },
      series: bucketsOf(period, by, project.weekStart).map((span) => ({
        day: span.from,
        value: span.from > today ? null : plain(answer(metric, span, ofValue).value),
        complete: addDays(span.to, oracleMetric(metric).days) <= today,
      })),
    };
  };
  return { values, compared, today, answer, reading };
}
