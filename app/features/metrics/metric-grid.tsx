import type { MetricKey } from "#queries/metrics/catalogue";
import type { Reading } from "#queries/readings/reading";
import { cardColumns } from "./card-columns";
import type { MetricCardData } from "./metric-card-data";
import { MetricCard } from "./metric-card";

/** Some metrics as cards, under a heading. */
export function MetricGrid(props: {
  title: string;
  data: MetricCardData;
  readings: readonly Reading[];
  metrics: readonly MetricKey[];
}) {
  const shown = props.metrics.flatMap((key) => props.readings.find(({ metric }) => metric === key) ?? []);
  return shown.length === 0 ? null : (
    <section aria-label={props.title}>
      <h2 className="text-base font-semibold">{props.title}</h2>
      <div className={`mt-2 grid gap-4 ${cardColumns(shown.length)}`}>
        {shown.map((reading) => (
          <MetricCard
            key={reading.metric}
            id={reading.metric}
            data={props.data}
            reading={reading}
            Heading="h3"
          />
        ))}
      </div>
    </section>
  );
}
