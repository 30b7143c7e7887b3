import { Await } from "@remix-run/react";
import { type ReactNode, Suspense } from "react";
import type { MetricKey } from "#queries/metrics/catalogue";
import type { Reading } from "#queries/readings/reading";
import { useText } from "~/i18n/use-text";
import { cardColumns } from "~/features/metrics/card-columns";
import { MetricCard } from "~/features/metrics/metric-card";
import { MetricCardSkeleton } from "~/features/metrics/metric-card-skeleton";
import type { OverviewPageData } from "./overview-page-data";
import { STANDING_FAMILIES } from "./standing-families";

type Slower = Promise<readonly Reading[]>;
type FamilyName = (typeof STANDING_FAMILIES)[number]["family"];

const isKnown = ({ value }: Reading) => value !== null;

const findIn = (readings: readonly Reading[], key: MetricKey) =>
  readings.find(({ metric }) => metric === key);

/**
 * Every metric of the standing families as a card, family by family.
 *
 * @param slower readings that take longer; they come while the page stands
 */
export function MetricFamilies(props: { data: OverviewPageData; slower: Slower | undefined }) {
  const text = useText("overview");
  return (
    <section aria-labelledby="metrics">
      <h2 id="metrics" className="text-base font-semibold">
        {text("metrics")}
      </h2>
      {STANDING_FAMILIES.map(({ family, metrics }) => (
        <Family key={family} family={family} metrics={metrics} {...props} />
      ))}
    </section>
  );
}

/** A family of which nothing is known is left out; where some of it is, what takes longer comes to its place. */
function Family(props: {
  family: FamilyName;
  metrics: readonly MetricKey[];
  data: OverviewPageData;
  slower: Slower | undefined;
}) {
  const { family, metrics, data, slower } = props;
  const own = data.overview.readings.filter(({ metric }) => metrics.includes(metric));
  const card = (reading: Reading | undefined) =>
    reading === undefined ? null : <FamilyCard key={reading.metric} data={data} reading={reading} />;
  if (own.some(isKnown)) {
    const shown = slower === undefined ? own.map(({ metric }) => metric) : metrics;
    return (
      <Cards family={family} count={shown.length}>
        {shown.map((metric) => {
          const reading = findIn(own, metric);
          return reading !== undefined || slower === undefined ? (
            card(reading)
          ) : (
            <Late key={metric} value={slower} waiting={<MetricCardSkeleton />}>
              {(readings) => card(findIn(readings, metric))}
            </Late>
          );
        })}
      </Cards>
    );
  }
  if (slower === undefined) return null;
  const waiting = metrics.map((metric) => <MetricCardSkeleton key={metric} />);
  return (
    <Late
      value={slower}
      waiting={
        <Cards family={family} count={metrics.length}>
          {waiting}
        </Cards>
      }
    >
      {(readings) => {
        const all = metrics.flatMap((metric) => findIn([...own, ...readings], metric) ?? []);
        return all.some(isKnown) ? (
          <Cards family={family} count={all.length}>
            {all.map(card)}
          </Cards>
        ) : null;
      }}
    </Late>
  );
}

function Cards(props: { family: FamilyName; count: number; children: ReactNode }) {
  const { family, count, children } = props;
  const text = useText("overview");
  return (
    <section aria-labelledby={`family-${family}`} className="mt-4 first-of-type:mt-2">
      <h3 id={`family-${family}`} className="text-xs font-medium text-ink-faint">
        {text(family)}
      </h3>
      <div className={`mt-2 grid gap-4 ${cardColumns(count)}`}>{children}</div>
    </section>
  );
}

function FamilyCard({ data, reading }: { data: OverviewPageData; reading: Reading }) {
  const { comparison, granularity } = data.overview;
  const cards = { ...data, compared: comparison !== null, granularity };
  return <MetricCard id={reading.metric} data={cards} reading={reading} Heading="h4" />;
}

/** What takes longer, in the place that is kept for it. */
function Late(props: {
  value: Slower;
  waiting: ReactNode;
  children: (readings: readonly Reading[]) => ReactNode;
}) {
  const text = useText("overview");
  const failed = (
    <p role="alert" className="text-sm text-bad">
      {text("familiesFailed")}
    </p>
  );
  return (
    <Suspense fallback={props.waiting}>
      <Await resolve={props.value} errorElement={failed}>
        {props.children}
      </Await>
    </Suspense>
  );
}
