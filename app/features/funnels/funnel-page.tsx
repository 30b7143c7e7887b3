import { useLocation } from "@remix-run/react";
import type { FunnelPart } from "#queries/funnel/funnel";
import { Card } from "~/components/ui/card";
import { useSubjectWord } from "~/features/analysis/use-subject-word";
import { useValueWord } from "~/features/analysis/use-value-word";
import { CsvLink } from "~/features/analysis/csv-link";
import { PageHead } from "~/features/metrics/page-head";
import { ExcludedNote } from "~/features/overview/excluded-note";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { Drivers } from "./drivers";
import { FunnelBars } from "./funnel-bars";
import { FunnelBuilder } from "./funnel-builder";
import type { FunnelPageData } from "./funnel-page-data";
import { FunnelTrend } from "./funnel-trend";

/** More values than these stand in the exported file only. */
const MOST_SHOWN = 8;

/** How many of those who began went all the way, where the others stop, and how long it takes. */
export function FunnelPage({ data }: { data: FunnelPageData }) {
  const text = useText("funnels");
  const { search } = useLocation();
  const { funnel, asked, project, language } = data;
  const valueWord = useValueWord(asked.breakdown);
  const subjectWord = useSubjectWord();
  const behind = (part: FunnelPart) => (step: number, outcome: "reached" | "stopped") => {
    const place = new URLSearchParams(search);
    if (!place.has("steps")) place.set("steps", JSON.stringify(asked.steps));
    place.set("step", String(step));
    place.set("outcome", outcome);
    if (part.value !== null) place.set("value", part.value);
    return `/p/${project.key}/funnels/members?${place.toString()}`;
  };
  const [all, ...parts] = funnel?.parts ?? [];
  const shown = parts.slice(0, MOST_SHOWN);
  const more = (funnel?.moreValues ?? 0) + parts.length - shown.length;
  return (
    <div className="space-y-6">
      <PageHead
        title={text("title")}
        intro={text("intro")}
        period={data.period}
        comparison={data.comparison}
        zone={project.zone}
        language={language}
        file={<CsvLink file="analyses/funnels" asked={{ steps: JSON.stringify(asked.steps) }} />}
      />
      <FunnelBuilder key={search} data={data} />
      {all === undefined ? null : (all.steps[0]?.reached ?? 0) === 0 ? (
        <Card className="max-w-3xl">
          <h2 className="text-base font-semibold">{text("emptyTitle")}</h2>
          <p className="mt-1 text-ink-soft">{text("emptyBody")}</p>
        </Card>
      ) : (
        <>
          <div className="grid gap-4 xl:grid-cols-3">
            <Card className="xl:col-span-2">
              <h2 className="mb-3 text-base font-semibold">{text("steps")}</h2>
              <FunnelBars
                part={all}
                asked={asked}
                language={language}
                currency={project.currency}
                behind={behind(all)}
              />
              {all.immature === 0 ? null : (
                <p className="mt-3 text-xs text-ink-faint">
                  {text("immature", { count: plainNumber(all.immature, language) })}
                </p>
              )}
            </Card>
            <Card>
              <h2 className="mb-3 text-base font-semibold">{text("trend")}</h2>
              <FunnelTrend part={all} language={language} currency={project.currency} />
            </Card>
          </div>
          {shown.length === 0 ? null : (
            <section aria-labelledby="parts">
              <h2 id="parts" className="mb-2 text-base font-semibold">
                {text("byValue", { subject: subjectWord(asked.breakdown ?? "") })}
              </h2>
              <div className="grid gap-4 lg:grid-cols-2 2xl:grid-cols-4">
                {shown.map((part) => (
                  <Card key={part.value}>
                    <h3 className="mb-3 truncate font-semibold">{valueWord(part.value)}</h3>
                    <FunnelBars
                      part={part}
                      asked={asked}
                      language={language}
                      currency={project.currency}
                      behind={behind(part)}
                    />
                  </Card>
                ))}
              </div>
              {more === 0 ? null : (
                <p className="mt-2 text-xs text-ink-faint">
                  {text("moreValues", { count: plainNumber(more, language) })}
                </p>
              )}
            </section>
          )}
          <Drivers
            key={search}
            asked={asked}
            search={new URLSearchParams(search)}
            project={project.key}
            language={language}
          />
          <ExcludedNote excluded={data.excluded} language={language} />
        </>
      )}
    </div>
  );
}
