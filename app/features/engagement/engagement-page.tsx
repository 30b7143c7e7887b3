import type { Concentration } from "#queries/engagement/concentration-analysis";
import type { Reciprocity } from "#queries/engagement/reciprocity-analysis";
import type { Rhythm } from "#queries/engagement/rhythm-analysis";
import { Card } from "~/components/ui/card";
import { CsvLink } from "~/features/analysis/csv-link";
import type { BoardData } from "~/features/metrics/board-data";
import { Board } from "~/features/metrics/board";
import { MetricBreakdown } from "~/features/metrics/metric-breakdown";
import { MetricGrid } from "~/features/metrics/metric-grid";
import { useText } from "~/i18n/use-text";
import { ConcentrationCurve } from "./concentration-curve";
import { GROUP_SUBJECTS, INTERACTION_METRICS, MAKING_METRICS, REPLY_METRICS } from "./engagement-metrics";
import { ReciprocityTable } from "./reciprocity-table";
import { RhythmMap } from "./rhythm-map";

/** How much members do with content and with each other, when, and how few of them do most of it. */
export function EngagementPage(props: {
  data: BoardData;
  rhythm: Rhythm;
  concentration: Concentration;
  reciprocity: Reciprocity;
}) {
  const text = useText("engagement");
  const { data, rhythm, concentration, reciprocity } = props;
  const grid = (title: string, metrics: Parameters<typeof MetricGrid>[0]["metrics"]) => (
    <MetricGrid title={title} data={data} readings={data.readings} metrics={metrics} />
  );
  return (
    <Board data={data} title={text("title")} intro={text("intro")}>
      {grid(text("interaction"), INTERACTION_METRICS)}
      {grid(text("making"), MAKING_METRICS)}
      {grid(text("replies"), REPLY_METRICS)}
      <Card>
        <div className="flex items-center justify-between gap-3">
          <h2 className="text-base font-semibold">{text("rhythm")}</h2>
          <CsvLink file="analyses/rhythm" of={text("rhythm")} />
        </div>
        <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("rhythmIntro")}</p>
        <RhythmMap rhythm={rhythm} data={data} />
      </Card>
      <Card>
        <div className="flex items-center justify-between gap-3">
          <h2 className="text-base font-semibold">{text("concentration")}</h2>
          <CsvLink file="analyses/concentration" of={text("concentration")} />
        </div>
        <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("concentrationIntro")}</p>
        <ConcentrationCurve concentration={concentration} data={data} />
      </Card>
      <Card>
        <div className="flex items-center justify-between gap-3">
          <h2 className="text-base font-semibold">{text("reciprocity")}</h2>
          <CsvLink file="analyses/reciprocity" of={text("reciprocity")} />
        </div>
        <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("reciprocityIntro")}</p>
        <ReciprocityTable reciprocity={reciprocity} data={data} />
      </Card>
      <MetricBreakdown data={data} title={text("byGroup")} near={GROUP_SUBJECTS} />
    </Board>
  );
}
