import type { Frame } from "#queries/frame";
import { funnelParams } from "#queries/funnel/funnel-question";
import { readFunnel } from "#queries/funnel/read-funnel";
import { readMetrics } from "#queries/measurements/read-metrics";
import { readRetention } from "#queries/retention/read-retention";
import { retentionParams } from "#queries/retention/retention-question";
import type { Reader } from "#queries/scope";
import { readTrends } from "#queries/trends/read-trends";
import { trendsParams } from "#queries/trends/trends-question";
import { readingIn, valuesIn } from "../readings";
import { differences } from "../against-oracle/differences";
import { notFalling } from "./not-falling";

const YEAR = 365 * 86_400_000;

/** The same, seen so late that everything has ripened. */
const ripe = (frame: Frame): Frame => ({ ...frame, now: new Date(frame.now.getTime() + 2 * YEAR) });

/**
 * Of a cohort no more come back in week k or later than in week k − 1 or later, and no fewer than in week k itself; the
 * metrics of return are the retention of days.
 */
export async function retentionIdentities(reader: Reader, frame: Frame): Promise<string[]> {
  const late = ripe(frame);
  const ask = (asked: unknown) => readRetention(reader, late, retentionParams.parse(asked));
  const [on, from, days, month, metrics] = await Promise.all([
    ask({ unit: "week", units: 9, kind: "on" }),
    ask({ unit: "week", units: 9, kind: "from" }),
    ask({ unit: "day", units: 30, kind: "on" }),
    ask({ unit: "day", kind: "bracket", brackets: [[1, 29]] }),
    readMetrics(reader, late, {
      metrics: ["retention_d1", "retention_d7", "retention_d30", "first_month_active_ratio"],
    }),
  ]);
  const cohortsOn = on.parts[0]?.cohorts ?? [];
  const rate = (retention: typeof days, column: number) => retention.parts[0]?.means[column]?.rate;
  const values = valuesIn(metrics);
  return [
    ...(from.parts[0]?.cohorts ?? []).flatMap(({ day, cells }, place) => [
      ...notFalling(`on or after, of ${day}`, cells.map(({ returned }) => returned).toReversed()),
      ...cells.flatMap(({ returned }, week) =>
        notFalling(`week ${week} of ${day}`, [cohortsOn[place]?.cells[week]?.returned ?? NaN, returned]),
      ),
    ]),
    ...[1, 7, 30].flatMap((day) => differences(values[`retention_d${day}`], rate(days, day), `day ${day}`)),
    ...differences(values["first_month_active_ratio"], rate(month, 0), "first month"),
  ];
}

/** Of customers, and of new members, all of whose days have passed, no fewer buy within more days. */
export async function ripeningIdentities(reader: Reader, frame: Frame): Promise<string[]> {
  const again = ([30, 60, 90, 180, 360] as const).map((days) => `repurchase_rate_${days}` as const);
  const first = ([30, 60, 90] as const).map((days) => `new_member_buyers_${days}` as const);
  const found = await readMetrics(reader, ripe(frame), { metrics: [...again, ...first] });
  return [again, first].flatMap((metrics) => {
    const readings = metrics.map((metric) => readingIn(found, metric));
    const [shortest = ""] = metrics;
    return [
      ...notFalling(
        shortest,
        readings.map(({ value }) => value),
      ),
      ...readings.flatMap(({ n, caution }) =>
        differences({ n, caution }, { n: readings[0]?.n, caution: null }, `base of ${shortest}`),
      ),
    ];
  });
}

/** No step of a funnel in order has more members than the one before, and those who begin are those who did the first. */
export async function funnelIdentities(reader: Reader, frame: Frame): Promise<string[]> {
  const steps = ["Product Viewed", "Product Added", "Checkout Started", "Order Completed"];
  const selections = steps.map((event) => ({ events: [{ event }] }));
  const [first] = selections;
  const [{ parts }, { trends }] = await Promise.all([
    readFunnel(reader, frame, funnelParams.parse({ steps: selections })),
    readTrends(reader, frame, trendsParams.parse({ series: [{ ...first, measure: "members" }] })),
  ]);
  const reached = parts[0]?.steps.map((step) => step.reached) ?? [];
  return [
    ...notFalling("steps", reached.toReversed()),
    ...differences(reached[0], trends[0]?.lines[0]?.total, "those who begin"),
  ];
}
