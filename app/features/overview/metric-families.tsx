import type { Metric } from "#queries/metrics/metric";
import type { Reading } from "#queries/readings/reading";
import { Streamed } from "~/components/ui/streamed";
import { useText } from "~/i18n/use-text";
import { cardColumns } from "~/features/metrics/card-columns";
import { MetricCard } from "~/features/metrics/metric-card";
import type { OverviewPageData } from "./overview-page-data";

const FAMILIES = [
  "growth",
  "engagement",
  "retention",
  "commerce",
  "referral",
  "satisfaction",
  "brand",
  "health",
] as const satisfies readonly Metric["family"][];

/**
 * Every metric as a card, family by family.
 *
 * @param slower readings of families that take longer; they come while the page stands
 */
export function MetricFamilies(props: {
  data: OverviewPageData;
  slower: Promise<readonly Reading[]> | undefined;
}) {
  const text = useText("overview");
  const { data, slower } = props;
  return (
    <section aria-labelledby="metrics">
      <h2 id="metrics" className="text-base font-semibold">
        {text("metrics")}
      </h2>
      <Families data={data} readings={data.overview.readings} engagement="engagement" />
      {slower === undefined ? null : (
        <div className="mt-4">
          <Streamed value={slower} waiting={text("familiesWaiting")} failed={text("familiesFailed")}>
            {(readings) => <Families data={data} readings={readings} engagement="interaction" />}
          </Streamed>
        </div>
      )}
    </section>
  );
}

/**
 * Those of a family of which nothing is known are left out together.
 *
 * @param engagement what the family is called here: how many come, or what they do
 */
function Families(props: {
  data: OverviewPageData;
  readings: readonly Reading[];
  engagement: "engagement" | "interaction";
}) {
  const { data, readings, engagement } = props;
  const text = useText("overview");
  const { comparison, granularity } = data.overview;
  const cards = { ...data, compared: comparison !== null, granularity };
  return FAMILIES.map((family) => {
    const own = readings.filter(({ metric }) => data.metrics[metric].family === family);
    const word = family === "engagement" ? engagement : family;
    return own.every(({ value }) => value === null) ? null : (
      <section key={family} aria-labelledby={`family-${word}`} className="mt-4 first-of-type:mt-2">
        <h3 id={`family-${word}`} className="text-xs font-medium text-ink-faint">
          {text(word)}
        </h3>
        <div className={`mt-2 grid gap-4 ${cardColumns(own.length)}`}>
          {own.map((reading) => (
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
  });
}
