import { useLocation } from "@remix-run/react";
import { Card } from "~/components/ui/card";
import { ExcludedNote } from "~/features/overview/excluded-note";
import { PageHead } from "~/features/metrics/page-head";
import { useText } from "~/i18n/use-text";
import { CsvLink } from "~/features/analysis/csv-link";
import { TrendCard } from "./trend-card";
import { TrendsBuilder } from "./trends-builder";
import type { TrendsPageData } from "./trends-page-data";

/** Any events over time: the question, and for each series its lines and their numbers. */
export function TrendsPage({ data }: { data: TrendsPageData }) {
  const text = useText("trends");
  const { search } = useLocation();
  const { trends, period, comparison, project, language } = data;
  return (
    <div className="space-y-6">
      <PageHead
        title={text("title")}
        intro={text("intro")}
        {...{ period, comparison, language }}
        zone={project.zone}
        file={<CsvLink file="analyses/trends" asked={{ series: JSON.stringify(data.asked.series) }} />}
      />
      <TrendsBuilder key={search} data={data} />
      {trends === null ? null : trends.trends.every(({ lines }) => lines[0]?.total === 0) ? (
        <Card className="max-w-3xl">
          <h2 className="text-base font-semibold">{text("emptyTitle")}</h2>
          <p className="mt-1 text-ink-soft">{text("emptyBody")}</p>
        </Card>
      ) : (
        trends.trends.map((trend, place) => <TrendCard key={place} place={place} trend={trend} data={data} />)
      )}
      {trends === null ? null : <ExcludedNote excluded={data.excluded} language={language} />}
    </div>
  );
}
