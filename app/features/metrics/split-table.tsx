import { Link, useLocation } from "@remix-run/react";
import type { Reading } from "#queries/readings/reading";
import { DataTable } from "~/components/ui/data-table";
import { useSubjectWord } from "~/features/analysis/use-subject-word";
import { useValueWord } from "~/features/analysis/use-value-word";
import { behindAddress } from "~/features/behind/behind-address";
import { figure } from "~/format/figure";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { BoardData } from "./board-data";

/** Metrics side by side for each value of a subject, and how many values there are beyond those shown. */
export function SplitTable(props: {
  data: BoardData;
  caption: string;
  breakdown: string;
  split: BoardData["split"];
}) {
  const text = useText("metrics");
  const valueWord = useValueWord(props.breakdown);
  const subjectWord = useSubjectWord();
  const { data, split, breakdown, caption } = props;
  const { metrics, language } = data;
  return (
    <>
      <DataTable
        caption={caption}
        rows={split.values}
        keyOf={({ value }) => value}
        columns={[
          {
            head: subjectWord(breakdown),
            by: ({ value }) => valueWord(value),
            cell: ({ value }) => valueWord(value),
          },
          ...split.metrics.map((key, place) => ({
            head: metrics[key].label[language],
            number: true,
            by: ({ readings }: BoardData["split"]["values"][number]) => keyOfReading(readings[place]),
            cell: ({ value, readings }: BoardData["split"]["values"][number]) => (
              <Measured data={data} breakdown={breakdown} value={value} reading={readings[place]} />
            ),
          })),
        ]}
      />
      {split.moreValues === 0 ? null : (
        <p className="text-xs text-ink-faint">
          {text("moreValues", {
            count: split.moreValues,
            shown: plainNumber(split.moreValues, language),
          })}
        </p>
      )}
    </>
  );
}

/** What too few stand behind, or nobody yet, is not sorted by. */
const keyOfReading = (reading: Reading | undefined) =>
  reading === undefined || reading.value === null || reading.caution === "too-few"
    ? null
    : Number(reading.value);

/** A number of the table; it leads to its members where it counts any, and says where it is not mature. */
function Measured(props: {
  data: BoardData;
  breakdown: string;
  value: string;
  reading: Reading | undefined;
}) {
  const text = useText("overview");
  const { search } = useLocation();
  const { data, breakdown, value, reading } = props;
  if (reading === undefined) return null;
  const { language, project, metrics } = data;
  const basis = reading.n === null ? undefined : `n = ${plainNumber(reading.n, language)}`;
  // Below the fewest that mean something the count stands where the value would.
  const words =
    reading.caution === "too-few" && basis !== undefined
      ? basis
      : figure(reading.value, metrics[reading.metric].unit, { language, currency: project.currency }).text;
  const isImmature = reading.caution === "immature" && reading.value !== null;
  const list = data.lists[reading.metric]?.[0];
  const place = {
    metrics: JSON.stringify([reading.metric]),
    metric: reading.metric,
    breakdown,
    value,
    who: list?.who ?? "counted",
  };
  return (
    <span title={basis} className={isImmature ? "hatched" : ""}>
      {list === undefined || reading.value === null || reading.value === 0 ? (
        words
      ) : (
        <Link
          to={behindAddress(project.key, "metrics", data.page, search, place)}
          className="hover:text-accent-strong hover:underline"
        >
          {words}
        </Link>
      )}
      {isImmature ? <span className="sr-only"> {text("partlyImmature")}</span> : null}
    </span>
  );
}
