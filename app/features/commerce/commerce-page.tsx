import type { Increment } from "#experiments/reports/incremental-sales";
import type { Contribution } from "#queries/contribution/read-contribution";
import type { BoardData } from "~/features/metrics/board-data";
import { Board } from "~/features/metrics/board";
import { MetricBreakdown } from "~/features/metrics/metric-breakdown";
import { MetricGrid } from "~/features/metrics/metric-grid";
import { useText } from "~/i18n/use-text";
import { ContributionCard } from "./contribution-card";
import { IncrementsCard } from "./increments-card";
import { CONVERSION_METRICS, REPURCHASE_METRICS, SALES_METRICS } from "./commerce-metrics";

/** What is sold, who buys, whether they buy again, and what part the community has in it. */
export function CommercePage(props: {
  data: BoardData;
  contribution: Contribution;
  increments: Promise<Increment[]>;
}) {
  const { data, contribution, increments } = props;
  const text = useText("metrics");
  return (
    <Board data={data} title={text("commerceTitle")} intro={text("commerceIntro")}>
      <MetricGrid title={text("sales")} data={data} readings={data.readings} metrics={SALES_METRICS} />
      <MetricGrid
        title={text("conversion")}
        data={data}
        readings={data.readings}
        metrics={CONVERSION_METRICS}
      />
      <MetricGrid
        title={text("repurchase")}
        data={data}
        readings={data.readings}
        metrics={REPURCHASE_METRICS}
      />
      <ContributionCard contribution={contribution} increments={increments} data={data} />
      <IncrementsCard increments={increments} data={data} />
      <MetricBreakdown data={data} title={text("byWhom")} />
    </Board>
  );
}
