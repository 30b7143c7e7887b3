import { Problems } from "~/features/analysis/problems";
import { NothingYet } from "~/features/metrics/nothing-yet";
import { PageHead } from "~/features/metrics/page-head";
import { ExcludedNote } from "~/features/overview/excluded-note";
import { useText } from "~/i18n/use-text";
import { ChurnCard } from "./churn-card";
import { JourneyCard } from "./journey-card";
import type { LifecyclePageData } from "./lifecycle-page-data";
import { MovesCard } from "./moves-card";
import { StageHistoryCard } from "./stage-history-card";
import { TimesCard } from "./times-card";
import { WinBackCard } from "./win-back-card";

/** Where members stand, how they move, whom to win back, and how far people come. */
export function LifecyclePage({ data }: { data: LifecyclePageData }) {
  const text = useText("lifecycle");
  const { period, project, language, winBack, warnings } = data;
  const style = { language, currency: project.currency };
  return (
    <div className="space-y-6">
      <PageHead
        title={text("title")}
        intro={text("intro")}
        comparison={null}
        zone={project.zone}
        file={null}
        {...{ period, language }}
      />
      <Problems problems={data.problems} />
      {data.history.points.every(({ members }) => members === 0) && data.journey.steps[0]?.reached === 0 ? (
        <NothingYet />
      ) : (
        <>
          <StageHistoryCard history={data.history} rules={data.rules} language={language} />
          {warnings === null ? null : <ChurnCard project={project.key} {...{ warnings, style }} />}
          <MovesCard moves={data.moves} language={language} />
          <TimesCard times={data.times} language={language} />
          {winBack === null ? null : <WinBackCard {...{ winBack, style }} />}
          <JourneyCard journey={data.journey} style={style} />
        </>
      )}
      <ExcludedNote excluded={data.excluded} language={language} />
    </div>
  );
}
