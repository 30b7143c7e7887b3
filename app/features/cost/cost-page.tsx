import type { AcquisitionCost } from "#queries/acquisition/acquisition-cost";
import { Card } from "~/components/ui/card";
import { Board } from "~/features/metrics/board";
import type { BoardData } from "~/features/metrics/board-data";
import { MetricGrid } from "~/features/metrics/metric-grid";
import { useText } from "~/i18n/use-text";
import { ChannelCosts } from "./channel-costs";
import { CostFigures } from "./cost-figures";
import { ImportHelp } from "./import-help";
import { PaybackCard } from "./payback-card";
import type { SpendAnswer } from "./spend-answer";
import { type SpendEntry, SpendCard } from "./spend-card";

/** What members cost, what they bring back and when, by channel and campaign; and what was spent. */
export function CostPage(props: {
  data: BoardData;
  cost: AcquisitionCost;
  entries: readonly SpendEntry[];
  mayEdit: boolean;
  wrong: SpendAnswer | undefined;
}) {
  const text = useText("cost");
  const { data, cost, entries, mayEdit, wrong } = props;
  const { project, period } = data;
  const isKnown = cost.total.cost !== null;
  return (
    <Board data={data} title={text("title")} intro={text("intro")}>
      {isKnown ? null : (
        <Card className="max-w-3xl">
          <p className="font-medium">{text("empty")}</p>
          <p className="mt-1 text-ink-soft">{text("emptyHint")}</p>
          <ImportHelp project={project} day={period.from} />
        </Card>
      )}
      <MetricGrid
        title={text("metrics")}
        data={data}
        readings={data.readings}
        metrics={["acquisition_cost", "new_members"]}
      />
      {isKnown ? <CostFigures cost={cost} data={data} /> : null}
      {cost.channels.length === 0 ? null : <ChannelCosts cost={cost} data={data} />}
      {isKnown ? <PaybackCard cost={cost} data={data} /> : null}
      <SpendCard {...{ data, entries, mayEdit, wrong }} />
    </Board>
  );
}
