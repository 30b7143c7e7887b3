import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { type Text, useText } from "~/i18n/use-text";
import { difference } from "~/format/difference";
import { figureWords } from "~/format/figure";
import type { Reading } from "#queries/readings/reading";
import { isBetter } from "~/features/metrics/is-better";
import { ChangeParts, subjectsOf } from "./change-parts";
import { movedMetrics } from "./moved-metrics";
import type { OverviewPageData } from "./overview-page-data";

/** A change as a sentence without its subject: "1,234 members, 12.3% more than the period before". */
function sentence(reading: Reading, data: OverviewPageData, text: Text<"overview">): string {
  const { language, project, overview } = data;
  const style = { language, currency: project.currency };
  const { unit } = data.metrics[reading.metric];
  const moved = difference(reading.change, unit, style);
  const up = moved?.direction !== "down";
  const counted = unit === "members" || unit === "orders" || unit === "days";
  const template = counted ? (up ? "more" : "fewer") : up ? "higher" : "lower";
  return text(template, {
    value: figureWords(reading.value, unit, style),
    change: moved?.size ?? "",
    than: text(overview.comparison?.kind === "year" ? "thanYear" : "thanPrevious"),
  });
}

/** What moved, and is it real? The metrics whose change is beyond noise, the largest first. */
export function WhatChanged({ data }: { data: OverviewPageData }) {
  const text = useText("overview");
  const { overview, metrics, language } = data;
  const moved = overview.comparison === null ? [] : movedMetrics(overview.readings, metrics);
  const quiet = text(overview.comparison === null ? "nothingToCompare" : "nothingChanged");
  return (
    <section aria-labelledby="changed">
      <h2 id="changed" className="text-base font-semibold">
        {text("changed")}
      </h2>
      <Card className="mt-2">
        {moved.length === 0 ? (
          <p className="text-ink-soft">{quiet}</p>
        ) : (
          <ol className="divide-y divide-line">
            {moved.map((reading) => {
              const metric = metrics[reading.metric];
              const better = isBetter(reading.change, metric.better);
              return (
                <li key={reading.metric} className="py-2 first:pt-0 last:pb-0">
                  <p className="flex items-start justify-between gap-2">
                    <span className="font-medium">{metric.label[language]}</span>
                    <Badge tone={better ? "good" : "bad"}>{text(better ? "better" : "worse")}</Badge>
                  </p>
                  <p className="mt-0.5 text-xs tabular-nums text-ink-soft">{sentence(reading, data, text)}</p>
                  {subjectsOf(reading.metric).length === 0 ? null : (
                    <ChangeParts metric={reading.metric} data={data} />
                  )}
                </li>
              );
            })}
          </ol>
        )}
      </Card>
    </section>
  );
}
