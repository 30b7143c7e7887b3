import type { Reading } from "#queries/readings/reading";
import type { FirstEvent } from "~/features/setup/first-event";
import { useText } from "~/i18n/use-text";
import { CsvLink } from "~/features/analysis/csv-link";
import { PageHead } from "~/features/metrics/page-head";
import { ExcludedNote } from "./excluded-note";
import { hasNoEvents } from "./has-no-events";
import { MetricFamilies } from "./metric-families";
import { NoEvents } from "./no-events";
import type { OverviewActionData, OverviewPageData } from "./overview-page-data";
import { PhaseScoreboard } from "./phase-scoreboard";
import { STANDING_METRICS } from "./standing-families";
import { WhatChanged } from "./what-changed";

/**
 * The overview: are we on plan, what moved, is it real; then every metric.
 *
 * @param actionData what came back when a target was refused
 * @param more       readings of the plan that take longer
 * @param slower     readings of the families that take longer
 * @param firstEvent how to send an event, for when there are none; null when this person may not see a write key
 */
export function OverviewPage(props: {
  data: OverviewPageData;
  actionData?: OverviewActionData | undefined;
  more?: Promise<readonly Reading[]>;
  slower?: Promise<readonly Reading[]>;
  firstEvent?: FirstEvent | null;
}) {
  const text = useText("overview");
  const { overview, language, project, metrics } = props.data;
  const shown = Object.values(metrics).filter(
    ({ key, phase }) => phase !== null || STANDING_METRICS.includes(key),
  );
  return (
    <div className="space-y-6">
      <PageHead
        title={text("title")}
        period={overview.period}
        comparison={overview.comparison?.period ?? null}
        zone={project.zone}
        language={language}
        file={
          <CsvLink file="analyses/metrics" asked={{ metrics: JSON.stringify(shown.map(({ key }) => key)) }} />
        }
      />
      {hasNoEvents(overview) ? (
        <NoEvents firstEvent={props.firstEvent ?? null} />
      ) : (
        <>
          <div className="grid gap-6 xl:grid-cols-4 xl:gap-4">
            <div className="xl:col-span-3">
              <PhaseScoreboard data={props.data} error={props.actionData?.error} more={props.more} />
            </div>
            <WhatChanged data={props.data} />
          </div>
          <MetricFamilies data={props.data} slower={props.slower} />
        </>
      )}
      <ExcludedNote excluded={overview.excluded} language={language} />
    </div>
  );
}
