import { Card } from "~/components/ui/card";
import { CsvLink } from "~/features/analysis/csv-link";
import { SubjectLinks } from "~/features/analysis/subject-links";
import type { BoardData } from "~/features/metrics/board-data";
import { SplitTable } from "~/features/metrics/split-table";
import { useText } from "~/i18n/use-text";
import { QUALITY_SUBJECTS } from "./referral-metrics";

/** Who came by invites beside who came otherwise: whether they stay, whether they buy. */
export function QualityCard(props: { data: BoardData; by: string; split: BoardData["split"] }) {
  const text = useText("referral");
  const metrics = useText("metrics");
  const { data, by, split } = props;
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
      <SubjectLinks label={text("qualityBy")} name="quality" subjects={QUALITY_SUBJECTS} chosen={by} />
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
