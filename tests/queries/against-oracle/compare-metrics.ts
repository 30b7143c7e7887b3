import { MEASUREMENTS } from "#queries/measurements/measurements";
import { metricPlace, metricsParams } from "#queries/measurements/metrics-question";
import { readMetricMembers, readMetrics } from "#queries/measurements/read-metrics";
import type { Reader } from "#queries/scope";
import { bucketsOf } from "../analyses-oracle/local-days";
import type { Draws } from "../analyses-oracle/random-numbers";
import { textOrder } from "../analyses-oracle/text-order";
import { bareReading } from "./bare-reading";
import { differences } from "./differences";
import { metricsFrame, type MetricsQuestion } from "./metrics-question";
import { type OracleReadings, oracleReadings } from "./oracle-readings";
import type { StagedLog } from "./staged-log";

/** So many values of a breakdown are shown. */
export const MOST_VALUES = 25;

/** The values of a question's breakdown that have members, those with the most first. */
export function rankedValues(
  { values, answer }: OracleReadings,
  { metrics, period }: MetricsQuestion,
): string[] {
  const [first] = metrics;
  if (first === undefined) return [];
  return values
    .map((value) => ({ value, size: answer(first, period, value).about.size }))
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => b.size - a.size || textOrder(a.value, b.value))
    .map(({ value }) => value);
}

/** Asks metrics of the warehouse and of the oracle, and says where they differ; `draws` choose whose members. */
export async function compareMetrics(
  reader: Reader,
  staged: StagedLog,
  question: MetricsQuestion,
  draws: Draws,
): Promise<string[]> {
  const { metrics, period, by, breakdown } = question;
  const frame = metricsFrame(staged, question);
  const params = metricsParams.parse({ metrics, breakdown });
  const found = await readMetrics(reader, frame, params);

  const oracle = oracleReadings(staged, question);
  const expected = (value?: string) => metrics.map((metric) => oracle.reading(metric, value));
  const ranked = rankedValues(oracle, question);
  const shown = ranked.slice(0, MOST_VALUES);
  const values = found.values.map(({ value }) => value);
  const problems = [
    ...differences(found.readings.map(bareReading), expected(), "all"),
    ...differences(values, shown, "values"),
    ...differences(found.moreValues, ranked.length - shown.length, "more values"),
    ...found.values.flatMap(({ value, readings }) =>
      differences(readings.map(bareReading), expected(value), `of ${value}`),
    ),
  ];
  for (const metric of metrics) {
    for (const who of Object.keys(MEASUREMENTS[metric].lists)) {
      const span = draws.chance(0.4) ? period : draws.one(bucketsOf(period, by, staged.project.weekStart));
      const value = shown.length > 0 && draws.chance(0.5) ? draws.one(shown) : undefined;
      const place = metricPlace.parse({
        metric,
        who,
        ...(span === period ? {} : { day: span.from }),
        ...(value === undefined ? {} : { value }),
      });
      const members = staged.names(await readMetricMembers(reader, frame, params, place));
      const those = [...(oracle.answer(metric, span, value).lists[who] ?? [])].toSorted();
      problems.push(...differences(members, those, `who in ${JSON.stringify(place)}`));
    }
  }
  return problems;
}
