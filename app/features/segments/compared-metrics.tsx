import { Link, useLocation } from "@remix-run/react";
import { catalogue } from "#queries/metrics/catalogue";
import type { ComparedMetric, SegmentComparison } from "#queries/segments/segment-comparison-analysis";
import { Badge } from "~/components/ui/badge";
import { DataTable } from "~/components/ui/data-table";
import { behindAddress } from "~/features/behind/behind-address";
import { difference } from "~/format/difference";
import { figure } from "~/format/figure";
import { differenceIntervalWords } from "~/format/interval-words";
import { NOTHING, type NumberStyle } from "~/format/number-style";
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
    const { value: read, n, caution } = row[side];
    const { text: shown, exact } = figure(caution === "too-few" ? null : read, unit, style);
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
            {caution === null ? null : ` · ${text(caution === "too-few" ? "tooFew" : "immature")}`}
          </span>
        )}
      </>
    );
  };
  const isUnjudged = (row: ComparedMetric) =>
    row.difference.absolute !== null && row.difference.interval === null && !isTooFew(row);
  return (
    <>
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
            cell: (row) => (isTooFew(row) ? NOTHING : <Apart row={row} style={style} />),
          },
          {
            head: text("interval"),
            number: true,
            cell: (row) => {
              const { interval } = row.difference;
              if (interval === null || isTooFew(row)) return NOTHING;
              return differenceIntervalWords(interval, catalogue[row.metric].unit, style);
            },
          },
          {
            head: text("sure"),
            cell: (row) => {
              const { noise } = row.difference;
              if (isTooFew(row)) return <Badge tone="quiet">{text("tooFew")}</Badge>;
              if (noise === null) return NOTHING;
              return <Badge tone={noise ? "quiet" : "warn"}>{text(noise ? "withinNoise" : "differs")}</Badge>;
            },
          },
        ]}
      />
      {comparison.sizes.both === 0 && comparison.metrics.some(isUnjudged) ? (
        <p className="mt-2 text-xs text-ink-faint">{text("unjudged")}</p>
      ) : null}
    </>
  );
}

/** Below the fewest answers that mean something nothing is compared. */
const isTooFew = ({ segment, against }: ComparedMetric) =>
  [segment, against].some(({ caution }) => caution === "too-few");

/** How far a metric of the two lies apart, in its unit as its interval is; below, of what has no points, relative. */
function Apart({ row, style }: { row: ComparedMetric; style: NumberStyle }) {
  const { unit } = catalogue[row.metric];
  const change = { previous: row.against.value, ...row.difference };
  const absolute = difference({ ...change, relative: null }, unit, style)?.signed ?? NOTHING;
  const relative = difference(change, unit, style)?.signed ?? NOTHING;
  return (
    <>
      {absolute}
      {relative === absolute ? null : <span className="block text-2xs text-ink-faint">{relative}</span>}
    </>
  );
}
