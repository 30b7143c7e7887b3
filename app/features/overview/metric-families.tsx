import type { Metric } from "#queries/metrics/metric";
import { useText } from "~/i18n/use-text";
import { MetricCard } from "~/features/metrics/metric-card";
import type { OverviewPageData } from "./overview-page-data";

const FAMILIES = [
  "growth",
  "engagement",
  "retention",
  "commerce",
  "referral",
  "satisfaction",
] as const satisfies readonly Metric["family"][];

/** Every metric as a card, family by family. */
export function MetricFamilies({ data }: { data: OverviewPageData }) {
  const text = useText("overview");
  const { readings, comparison, granularity } = data.overview;
  const cards = { ...data, compared: comparison !== null, granularity };
  return (
    <section aria-labelledby="metrics">
      <h2 id="metrics" className="text-base font-semibold">
        {text("metrics")}
      </h2>
      {FAMILIES.map((family) => {
        const members = readings.filter(({ metric }) => data.metrics[metric].family === family);
        return members.length === 0 ? null : (
          <section key={family} aria-labelledby={`family-${family}`} className="mt-4 first-of-type:mt-2">
            <h3 id={`family-${family}`} className="text-xs font-medium text-ink-faint">
              {text(family)}
            </h3>
            <div className="mt-2 grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
              {members.map((reading) => (
                <MetricCard
                  key={reading.metric}
                  id={reading.metric}
                  data={cards}
                  reading={reading}
                  Heading="h4"
                />
              ))}
            </div>
          </section>
        );
      })}
    </section>
  );
}
