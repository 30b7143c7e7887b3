import { CsvLink } from "~/features/analysis/csv-link";
import { Problems } from "~/features/analysis/problems";
import { PageHead } from "~/features/metrics/page-head";
import { ExcludedNote } from "~/features/overview/excluded-note";
import { Card } from "~/components/ui/card";
import { useText } from "~/i18n/use-text";
import type { ActivitiesPageData } from "./activities-page-data";
import { ActivityTable } from "./activity-table";
import { EffectCard } from "./effect-card";

/** Activities: who took part, what they bought meanwhile, and what taking part changed. */
export function ActivitiesPage({ data }: { data: ActivitiesPageData }) {
  const text = useText("activities");
  const { project, period, listed, chosen, problems, excluded, language } = data;
  return (
    <div className="space-y-6">
      <PageHead
        title={text("title")}
        intro={text("intro")}
        {...{ period, language }}
        comparison={null}
        zone={project.zone}
        file={<CsvLink file="analyses/activities" />}
      />
      <Problems problems={problems} />
      {listed.activities.length === 0 ? (
        <Card className="max-w-3xl">
          <h2 className="text-base font-semibold">{text("emptyTitle")}</h2>
          <p className="mt-1 text-ink-soft">{text("emptyBody")}</p>
        </Card>
      ) : (
        <>
          {chosen === null ? null : <EffectCard data={data} {...chosen} />}
          {listed.types.length === 0 ? null : (
            <ActivityTable title={text("types")} of="type" rows={listed.types} data={data} />
          )}
          <ActivityTable title={text("single")} of="activity" rows={listed.activities} data={data} />
        </>
      )}
      <ExcludedNote excluded={excluded} language={language} />
    </div>
  );
}
