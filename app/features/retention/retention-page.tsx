import { useLocation } from "@remix-run/react";
import { Card } from "~/components/ui/card";
import { useValueWord } from "~/features/analysis/use-value-word";
import { CsvLink } from "~/features/analysis/csv-link";
import { PageHead } from "~/features/metrics/page-head";
import { ExcludedNote } from "~/features/overview/excluded-note";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { HabitCard } from "./habit-card";
import { RetentionBuilder } from "./retention-builder";
import { RetentionCurve } from "./retention-curve";
import { RetentionHeatmap } from "./retention-heatmap";
import { UsageCard } from "./usage-card";
import type { RetentionPageData } from "./retention-page-data";

/** Of those who began together, how many came back: the question, the curve of the means, and a table of cohorts. */
export function RetentionPage({ data }: { data: RetentionPageData }) {
  const text = useText("retention");
  const valueWord = useValueWord(data.asked.breakdown);
  const { search } = useLocation();
  const { retention, project, language } = data;
  const hasNobody = retention !== null && retention.parts.every(({ members }) => members === 0);
  const behind = (value: string | null) => (cohort: string, column: number | null) => {
    const place = new URLSearchParams(search);
    place.set("cohort", cohort);
    if (column !== null) place.set("column", String(column));
    if (value !== null) place.set("value", value);
    return `/p/${project.key}/retention/members?${place.toString()}`;
  };
  return (
    <div className="space-y-6">
      <PageHead
        title={text("title")}
        intro={text("intro")}
        period={data.period}
        comparison={data.comparison}
        zone={project.zone}
        language={language}
        file={<CsvLink file="analyses/retention" />}
      />
      {data.usage === null ? null : (
        <UsageCard usage={data.usage} unit={data.asked.unit} project={project.key} language={language} />
      )}
      <RetentionBuilder key={search} data={data} />
      {retention === null ? null : hasNobody ? (
        <Card className="max-w-3xl">
          <h2 className="text-base font-semibold">{text("emptyTitle")}</h2>
          <p className="mt-1 text-ink-soft">{text("emptyBody")}</p>
        </Card>
      ) : (
        <>
          <Card>
            <h2 className="mb-3 text-base font-semibold">{text("curve")}</h2>
            <RetentionCurve
              retention={retention}
              subject={data.asked.breakdown}
              language={language}
              currency={project.currency}
            />
          </Card>
          {retention.parts.map((part) => (
            <section key={part.value} aria-label={valueWord(part.value)}>
              {part.value === null ? null : (
                <h2 className="mb-2 text-base font-semibold">{valueWord(part.value)}</h2>
              )}
              <RetentionHeatmap
                retention={retention}
                part={part}
                language={language}
                currency={project.currency}
                caption={text("table", { value: valueWord(part.value) })}
                behind={behind(part.value)}
              />
            </section>
          ))}
          {retention.moreValues === 0 ? null : (
            <p className="text-xs text-ink-faint">
              {text("moreValues", { count: plainNumber(retention.moreValues, language) })}
            </p>
          )}
          <p className="max-w-prose text-xs text-ink-faint">{text("legend")}</p>
          {data.habit === null ? null : (
            <HabitCard habit={data.habit} project={project.key} language={language} />
          )}
          <ExcludedNote excluded={data.excluded} language={language} />
        </>
      )}
    </div>
  );
}
