import { Card } from "~/components/ui/card";
import { CsvLink } from "~/features/analysis/csv-link";
import type { BoardData } from "~/features/metrics/board-data";
import { SplitTable } from "~/features/metrics/split-table";

/** Some metrics side by side for each value of one subject. */
export function SplitCard(props: {
  data: BoardData;
  title: string;
  empty: string;
  by: string;
  split: BoardData["split"];
}) {
  const { data, title, empty, by, split } = props;
  return (
    <Card className="min-w-0">
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-base font-semibold">{title}</h2>
        <CsvLink
          file="analyses/metrics"
          asked={{ metrics: JSON.stringify(split.metrics), breakdown: by }}
          of={title}
        />
      </div>
      <div className="mt-3 space-y-3">
        {split.values.length === 0 ? (
          <p className="text-ink-soft">{empty}</p>
        ) : (
          <SplitTable data={data} caption={title} breakdown={by} split={split} />
        )}
      </div>
    </Card>
  );
}
