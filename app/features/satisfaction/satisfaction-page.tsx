import { Link, useLocation } from "@remix-run/react";
import type { Scores } from "#queries/satisfaction/scores-analysis";
import { Card } from "~/components/ui/card";
import { CsvLink } from "~/features/analysis/csv-link";
import type { BoardData } from "~/features/metrics/board-data";
import { Board } from "~/features/metrics/board";
import { MetricBreakdown } from "~/features/metrics/metric-breakdown";
import { MetricGrid } from "~/features/metrics/metric-grid";
import { viewSearch } from "~/frame/view-search";
import { useText } from "~/i18n/use-text";
import { SATISFACTION_METRICS } from "./satisfaction-metrics";
import { ScoreColumns } from "./score-columns";

/** Whether members would recommend the community, and what they say. */
export function SatisfactionPage({ data, nps, csat }: { data: BoardData; nps: Scores; csat: Scores }) {
  const text = useText("metrics");
  const { search } = useLocation();
  return (
    <Board data={data} title={text("satisfactionTitle")} intro={text("satisfactionIntro")}>
      <Link
        to={{ pathname: `/p/${data.project.key}/satisfaction/feedback`, search: viewSearch(search) }}
        className="button"
      >
        {text("toFeedback")} →
      </Link>
      <MetricGrid
        title={text("scores")}
        data={data}
        readings={data.readings}
        metrics={SATISFACTION_METRICS}
      />
      <div className="grid gap-4 lg:grid-cols-3">
        <Card className="min-w-0 lg:col-span-2">
          <div className="flex items-center justify-between gap-3">
            <h2 className="text-base font-semibold">{text("npsScores")}</h2>
            <CsvLink file="analyses/scores" asked={{ survey: "nps" }} of={text("npsScores")} />
          </div>
          <p className="mt-1 text-xs text-ink-faint">{text("npsScoresIntro")}</p>
          <ScoreColumns scores={nps} data={data} />
        </Card>
        <Card className="min-w-0">
          <div className="flex items-center justify-between gap-3">
            <h2 className="text-base font-semibold">{text("csatScores")}</h2>
            <CsvLink file="analyses/scores" asked={{ survey: "csat" }} of={text("csatScores")} />
          </div>
          <p className="mt-1 text-xs text-ink-faint">{text("csatScoresIntro")}</p>
          <ScoreColumns scores={csat} data={data} />
        </Card>
      </div>
      <MetricBreakdown data={data} title={text("byGroup")} />
    </Board>
  );
}
