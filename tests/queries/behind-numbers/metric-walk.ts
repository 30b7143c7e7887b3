import { MEASUREMENTS } from "#queries/measurements/measurements";
import { metricsAnalysis } from "#queries/measurements/metrics-analysis";
import { METRIC_KEYS, type MetricKey } from "#queries/metrics/catalogue";
import type { MetricValue } from "#queries/readings/reading";
import { answerOf } from "../against-oracle/answer-of";
import { differences } from "../against-oracle/differences";
import { countAt, type Walk } from "./walk";

/** The metrics that list members. */
export const LISTED = METRIC_KEYS.filter((key) => Object.keys(MEASUREMENTS[key].lists).length > 0);

type Counts = Partial<Record<"counted" | "base" | "promoters" | "passives" | "detractors", number>>;

/** What a metric is by how many its lists hold; undefined where they do not say. */
function valueBy(
  metric: MetricKey,
  { counted, base, promoters, detractors }: Counts,
): MetricValue | undefined {
  if (promoters !== undefined && detractors !== undefined && base !== undefined)
    return base === 0 ? null : (100 * (promoters - detractors)) / base;
  // Of shares only what they brought is people.
  if (counted === undefined || metric === "share_reach") return undefined;
  if (base === undefined) return counted;
  if (base === 0) return null;
  return metric === "new_member_growth" ? counted / base - 1 : counted / base;
}

/** A walk over metrics that list members: whole, by bucket and by value of a breakdown, each is what its lists make it. */
export const metricWalk = (metrics: readonly MetricKey[], breakdown?: string): Walk => ({
  name: metricsAnalysis.name,
  fewest: 5,
  run: async (reader, frame) => {
    const asked = { metrics, breakdown };
    const { readings, values } = await answerOf(metricsAnalysis, reader, frame, asked);
    const countsAt = async (metric: MetricKey, at: { day?: string; value?: string }) => {
      const counts: Counts = {};
      for (const who of ["counted", "base", "promoters", "passives", "detractors"] as const) {
        if (MEASUREMENTS[metric].lists[who] === undefined) continue;
        counts[who] = await countAt(metricsAnalysis, reader, frame, { ...asked, metric, who, ...at });
      }
      return counts;
    };
    const wrong: string[] = [];
    let numbers = 0;
    const look = async (
      metric: MetricKey,
      at: { day?: string; value?: string },
      shown: { value: MetricValue; n?: number | null },
    ) => {
      const counts = await countsAt(metric, at);
      const value = valueBy(metric, counts);
      const where = `${metric} ${JSON.stringify(at)}`;
      if (value !== undefined) wrong.push(...differences(shown.value, value, where));
      if (counts.base !== undefined && shown.n !== undefined)
        wrong.push(...differences(shown.n, counts.base, `${where} of`));
      if (counts.promoters !== undefined) {
        const { promoters, passives = 0, detractors = 0 } = counts;
        wrong.push(...differences(promoters + passives + detractors, counts.base, `${where} bands`));
      }
      numbers += Object.values(counts).filter((count) => count > 0).length;
    };
    const all = [
      ...readings.map((reading) => ({ ...reading, at: {} })),
      ...values.flatMap(({ value, readings: own }) => own.map((reading) => ({ ...reading, at: { value } }))),
    ];
    for (const { metric, at, value, n, series } of all) {
      await look(metric, at, { value, n });
      if (Object.keys(at).length > 0) continue;
      const begun = series.filter(({ day }) => day <= frame.now.toISOString().slice(0, 10));
      for (const { day, value: point } of begun) await look(metric, { day }, { value: point });
    }
    return { numbers, wrong };
  },
});
