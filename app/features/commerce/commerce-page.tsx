import type { BoardData } from "~/features/metrics/board-data";
import { Board } from "~/features/metrics/board";
import { MetricBreakdown } from "~/features/metrics/metric-breakdown";
import { MetricGrid } from "~/features/metrics/metric-grid";
import { useText } from "~/i18n/use-text";
import { CONVERSION_METRICS, REPURCHASE_METRICS, SALES_METRICS } from "./commerce-metrics";

/** What is sold, who buys, and whether they buy again. */
export function CommercePage({ data }: { data: BoardData }) {
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
      <MetricBreakdown data={data} title={text("byWhom")} />
    </Board>
  );
}
