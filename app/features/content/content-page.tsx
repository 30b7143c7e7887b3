import { Card } from "~/components/ui/card";
import { CsvLink } from "~/features/analysis/csv-link";
import { Board } from "~/features/metrics/board";
import { MetricGrid } from "~/features/metrics/metric-grid";
import { useText } from "~/i18n/use-text";
import { CONTENT_METRICS } from "./content-metrics";
import type { ContentPageData } from "./content-page-data";
import { ContentTable } from "./content-table";
import { KeyChoice } from "./key-choice";
import { PostLifeChart } from "./post-life-chart";
import { WhatSells } from "./what-sells";

/** What is published, what members do with it, for how long, and what it sells. */
export function ContentPage({ page }: { page: ContentPageData }) {
  const text = useText("content");
  const { data, effect, life, selling } = page;
  return (
    <Board data={data} title={text("title")} intro={text("intro")}>
      <MetricGrid title={text("atAGlance")} data={data} readings={data.readings} metrics={CONTENT_METRICS} />
      <Card>
        <div className="flex flex-wrap items-end justify-between gap-3">
          <h2 className="text-base font-semibold">{text("effect")}</h2>
          <div className="flex flex-wrap items-center gap-2">
            <KeyChoice by={effect.by} />
            <CsvLink
              file="analyses/content-effect"
              asked={{ group: effect.by, most: "10000" }}
              of={text("effect")}
            />
          </div>
        </div>
        <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("effectIntro")}</p>
        <ContentTable page={page} />
      </Card>
      <Card>
        <h2 className="text-base font-semibold">{text("sells")}</h2>
        <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("sellsIntro")}</p>
        <div className="mt-3 grid gap-6 lg:grid-cols-2">
          {selling.map((one) => (
            <WhatSells key={one.by} effect={one} data={data} />
          ))}
        </div>
      </Card>
      <Card>
        <div className="flex items-center justify-between gap-3">
          <h2 className="text-base font-semibold">{text("life")}</h2>
          <CsvLink file="analyses/post-life" of={text("life")} />
        </div>
        <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("lifeIntro")}</p>
        <PostLifeChart life={life} language={data.language} />
      </Card>
    </Board>
  );
}
