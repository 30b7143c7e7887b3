import type { MetricKey } from "#queries/metrics/catalogue";
import type { BoardData } from "~/features/metrics/board-data";
import { Board } from "~/features/metrics/board";
import { MetricBreakdown } from "~/features/metrics/metric-breakdown";
import { MetricGrid } from "~/features/metrics/metric-grid";
import type { FirstEvent } from "~/features/setup/first-event";
import { useText } from "~/i18n/use-text";
import { CARE_METRICS, REACH_METRICS, REPUTATION_METRICS, SUPPORT_METRICS } from "./brand-metrics";
import { SplitCard } from "./split-card";
import { unsentParts } from "./unsent";
import { UnsentCard } from "./unsent-card";

/** What people think of the community, who comes by themselves, and how it is looked after. */
export function BrandPage(props: {
  data: BoardData;
  reasons: BoardData["split"];
  topics: BoardData["split"];
  firstEvent: FirstEvent | null;
}) {
  const text = useText("brand");
  const { data, reasons, topics, firstEvent } = props;
  const grid = (title: string, metrics: readonly MetricKey[]) => (
    <MetricGrid title={title} data={data} readings={data.readings} metrics={metrics} />
  );
  return (
    <Board data={data} title={text("title")} intro={text("intro")}>
      {grid(text("reputation"), REPUTATION_METRICS)}
      {grid(text("reach"), REACH_METRICS)}
      {grid(text("care"), CARE_METRICS)}
      {grid(text("support"), SUPPORT_METRICS)}
      <div className="grid gap-4 lg:grid-cols-2">
        <SplitCard
          data={data}
          title={text("reasons")}
          empty={text("noReports")}
          by="property.reason"
          split={reasons}
        />
        <SplitCard
          data={data}
          title={text("topics")}
          empty={text("noRequests")}
          by="property.topic"
          split={topics}
        />
      </div>
      <MetricBreakdown data={data} title={text("byGroup")} />
      <UnsentCard parts={unsentParts(data.readings)} firstEvent={firstEvent} />
    </Board>
  );
}
