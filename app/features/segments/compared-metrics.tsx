import { Link, useLocation } from "@remix-run/react";
import { catalogue } from "#queries/metrics/catalogue";
import type { ComparedMetric, SegmentComparison } from "#queries/segments/segment-comparison-analysis";
import { Badge } from "~/components/ui/badge";
import { DataTable } from "~/components/ui/data-table";
import { behindAddress } from "~/features/behind/behind-address";
import { difference } from "~/format/difference";
import { figure } from "~/format/figure";
import { differenceIntervalWords } from "~/format/interval-words";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { SEGMENT_PAGE } from "./segment-page";
import type { SegmentAgainstData } from "./segment-against-data";

/** Metrics of both segments, with the difference and what chance could make of it. */
export function ComparedMetrics(props: { data: SegmentAgainstData; comparison: SegmentComparison }) {
  const text = useText("segments");
  const { search } = useLocation();
  const { data, comparison } = props;
  const style = { language: data.language, currency: data.project.currency };
  const value = (row: ComparedMetric, side: "segment" | "against") => {
    const { unit } = catalogue[row.metric];
    const { value: read, n } = row[side];
    const { text: shown, exact } = figure(read, unit, style);
    return (
      <>
        <Link
          to={behindAddress(data.project.key, "segment-comparison", SEGMENT_PAGE, search, {
            ...{ side, metric: row.metric },
          })}
          title={exact}
          className="hover:text-accent-strong hover:underline"
        >
          {shown}
        </Link>
        {n === null ? null : (
          <span className="block text-2xs text-ink-faint">
            {text("n", { n: plainNumber(n, data.language) })}
          </span>
        )}
      </>
    );
  };
  const change = ({ metric, against, difference: of }: ComparedMetric) => ({
    previous: against.value,
    ...of,
    metric,
  });
  return (
    <DataTable
      caption={text("comparedMetrics")}
      rows={comparison.metrics}
      keyOf={({ metric }) => metric}
      columns={[
        { head: text("metric"), cell: ({ metric }) => catalogue[metric].label[data.language] },
        { head: text("size_segment"), number: true, cell: (row) => value(row, "segment") },
        { head: text("size_against"), number: true, cell: (row) => value(row, "against") },
        {
          head: text("difference"),
          number: true,
          cell: (row) => difference(change(row), catalogue[row.metric].unit, style)?.signed ?? "—",
        },
        {
          head: text("interval"),
          number: true,
          cell: ({ metric, difference: { interval } }) =>
            interval === null ? "—" : differenceIntervalWords(interval, catalogue[metric].unit, style),
        },
        {
          head: text("sure"),
          cell: ({ difference: { noise } }) =>
            noise === null ? (
              "—"
            ) : (
              <Badge tone={noise ? "quiet" : "warn"}>{text(noise ? "withinNoise" : "differs")}</Badge>
            ),
        },
      ]}
    />
  );
}
