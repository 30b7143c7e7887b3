import { Link, useLocation } from "@remix-run/react";
import { Card } from "~/components/ui/card";
import { CsvLink } from "~/features/analysis/csv-link";
import { useSubjectWord } from "~/features/analysis/use-subject-word";
import type { BoardData } from "~/features/metrics/board-data";
import { SplitTable } from "~/features/metrics/split-table";
import { useText } from "~/i18n/use-text";
import { QUALITY_SUBJECTS } from "./referral-metrics";

/** Who came by invites beside who came otherwise: whether they stay, whether they buy. */
export function QualityCard(props: { data: BoardData; by: string; split: BoardData["split"] }) {
  const text = useText("referral");
  const metrics = useText("metrics");
  const subjectWord = useSubjectWord();
  const { search } = useLocation();
  const { data, by, split } = props;
  const asking = (subject: string) => {
    const asked = new URLSearchParams(search);
    asked.set("quality", subject);
    return `?${asked.toString()}`;
  };
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-base font-semibold">{text("quality")}</h2>
        <CsvLink
          file="analyses/metrics"
          asked={{ metrics: JSON.stringify(split.metrics), breakdown: by }}
          of={text("quality")}
        />
      </div>
      <p className="mt-1 text-xs text-ink-faint">{text("qualityIntro")}</p>
      <nav aria-label={text("qualityBy")} className="mt-3 flex flex-wrap gap-2">
        {QUALITY_SUBJECTS.map((subject) => (
          <Link
            key={subject}
            to={asking(subject)}
            preventScrollReset
            aria-current={subject === by ? "true" : undefined}
            className="button h-8 aria-[current]:border-accent aria-[current]:text-accent-strong"
          >
            {subjectWord(subject)}
          </Link>
        ))}
      </nav>
      <div className="mt-3 space-y-3">
        {split.values.length === 0 ? (
          <p className="text-ink-soft">{metrics("noValues")}</p>
        ) : (
          <SplitTable data={data} caption={text("quality")} breakdown={by} split={split} />
        )}
      </div>
    </Card>
  );
}
