import type { Frame } from "#queries/frame";
import { readMetrics } from "#queries/measurements/read-metrics";
import type { MetricKey } from "#queries/metrics/catalogue";
import type { Reader } from "#queries/scope";
import { unitsOf } from "../metrics-oracle/money";
import { readingIn } from "../readings";
import { differences } from "../against-oracle/differences";
import { total, totalUnits } from "./total";

const COUNTS: readonly MetricKey[] = ["members_total", "new_members", "dau", "mau", "orders"];
const AMOUNTS: readonly MetricKey[] = ["gmv", "net_sales"];

/** What is counted of the members of each value of `subject`, which each member has one of, adds up to the whole. */
export async function breakdownIdentities(reader: Reader, frame: Frame, subject: string): Promise<string[]> {
  const found = await Promise.all(
    [...COUNTS, ...AMOUNTS].map(async (metric) => {
      const { readings, values } = await readMetrics(reader, frame, {
        metrics: [metric],
        breakdown: subject,
      });
      const parts = values.map((part) => readingIn(part, metric).value);
      const whole = readingIn({ readings }, metric).value;
      const name = `${metric} by ${subject}`;
      if (!AMOUNTS.includes(metric)) return differences(total(parts), whole ?? 0, name);
      return differences(totalUnits(parts), unitsOf(String(whole)), name);
    }),
  );
  return found.flat();
}

/** What is said of a value of the breakdown is said of all with a filter for it, wherever no first is asked about. */
export async function filterIdentities(reader: Reader, frame: Frame, subject: string): Promise<string[]> {
  const metrics: MetricKey[] = ["arpu", "nps", "csat"];
  const { values } = await readMetrics(reader, frame, { metrics, breakdown: subject });
  const found = await Promise.all(
    values.slice(0, 2).map(async ({ value, readings }) => {
      const condition = { subject, is: "among" as const, values: [value] };
      const filter = frame.filter === undefined ? condition : { all: [frame.filter, condition] };
      const filtered = await readMetrics(reader, { ...frame, filter }, { metrics });
      return differences(readings, filtered.readings, `${subject} is ${value}`);
    }),
  );
  return found.flat();
}
