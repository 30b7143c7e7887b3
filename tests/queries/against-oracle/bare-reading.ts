import type { MetricValue, Reading } from "#queries/readings/reading";
import { unitsOf } from "../metrics-oracle/money";

/** A value however it is written: money is the text of its ten-thousandths. */
const bareValue = (value: MetricValue) => (typeof value === "string" ? `${unitsOf(value)}` : value);

/** A reading as `OracleReadings` has it: without its intervals. */
export const bareReading = ({ metric, value, n, caution, change, series }: Reading) => ({
  metric,
  value: bareValue(value),
  n,
  caution,
  change: change && {
    previous: bareValue(change.previous),
    absolute: bareValue(change.absolute),
    relative: change.relative,
  },
  series: series.map((point) => ({ ...point, value: bareValue(point.value) })),
});
