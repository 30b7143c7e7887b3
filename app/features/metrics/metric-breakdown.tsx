import { Form, Link, useLocation } from "@remix-run/react";
import { useId } from "react";
import type { Reading } from "#queries/readings/reading";
import { Sparkline } from "~/components/charts/sparkline";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { SubjectField, SubjectList } from "~/features/analysis/builder";
import { useSubjectWord } from "~/features/analysis/use-subject-word";
import { useValueWord } from "~/features/analysis/use-value-word";
import { behindAddress } from "~/features/behind/behind-address";
import { figure, figureWords } from "~/format/figure";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { BoardData } from "./board-data";
import { linePoints } from "./line-points";

const MOST_SMALL = 8;

/** Metrics side by side for each value of a subject, and the first of them over time in small. */
export function MetricBreakdown({ data, title }: { data: BoardData; title: string }) {
  const text = useText("metrics");
  const valueWord = useValueWord(data.breakdown);
  const subjectWord = useSubjectWord();
  const { search } = useLocation();
  const { split, metrics, language, project } = data;
  const style = { language, currency: project.currency };
  const first = split.metrics[0];
  return (
    <Card>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 className="text-base font-semibold">{title}</h2>
        <BreakdownForm key={search} data={data} />
      </div>
      {data.breakdown === "" ? (
        <p className="mt-3 text-ink-soft">{text("chooseBreakdown")}</p>
      ) : split.values.length === 0 ? (
        <p className="mt-3 text-ink-soft">{text("noValues")}</p>
      ) : (
        <div className="mt-3 space-y-4">
          <DataTable
            caption={title}
            rows={split.values}
            keyOf={({ value }) => value}
            columns={[
              { head: subjectWord(data.breakdown), cell: ({ value }) => valueWord(value) },
              ...split.metrics.map((key, place) => ({
                head: metrics[key].label[language],
                number: true,
                cell: ({ value, readings }: BoardData["split"]["values"][number]) => (
                  <Measured data={data} value={value} reading={readings[place]} />
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
          {first === undefined ? null : (
            <section aria-label={text("smallMultiples", { metric: metrics[first].label[language] })}>
              <h3 className="text-xs font-medium text-ink-faint">
                {text("smallMultiples", { metric: metrics[first].label[language] })}
              </h3>
              <ul className="mt-2 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
                {split.values.slice(0, MOST_SMALL).map(({ value, readings }) => (
                  <li key={value} className="min-w-0">
                    <p className="flex justify-between gap-2 text-xs">
                      <span className="truncate font-medium">{valueWord(value)}</span>
                      <span className="tabular-nums">
                        {figureWords(readings[0]?.value ?? null, metrics[first].unit, style)}
                      </span>
                    </p>
                    <Sparkline points={linePoints(readings[0]?.series ?? [])} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </Card>
  );
}

/** A number of the table; it leads to its members where it counts any, and says where it is not mature. */
function Measured(props: { data: BoardData; value: string; reading: Reading | undefined }) {
  const text = useText("overview");
  const { search } = useLocation();
  const { data, value, reading } = props;
  if (reading === undefined) return null;
  const { language, project, metrics } = data;
  const basis = reading.n === null ? undefined : `n = ${plainNumber(reading.n, language)}`;
  // Below the fewest that mean something the count stands where the value would.
  const words =
    reading.caution === "too-few" && basis !== undefined
      ? basis
      : figure(reading.value, metrics[reading.metric].unit, { language, currency: project.currency }).text;
  const list = data.lists[reading.metric]?.[0];
  const place = {
    metrics: JSON.stringify([reading.metric]),
    metric: reading.metric,
    breakdown: data.breakdown,
    value,
    who: list?.who ?? "counted",
  };
  return (
    <span title={basis} className={reading.caution === "immature" ? "hatched" : ""}>
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
      {reading.caution === "immature" ? <span className="sr-only"> {text("partlyImmature")}</span> : null}
    </span>
  );
}

/** A plain form, so that it works before and without scripts. */
function BreakdownForm({ data }: { data: BoardData }) {
  const text = useText("metrics");
  const analysis = useText("analysis");
  const { search } = useLocation();
  const subjects = useId();
  const kept = [...new URLSearchParams(search)].filter(([name]) => name !== "breakdown");
  return (
    <Form aria-label={text("breakdown")} preventScrollReset className="flex items-end gap-2">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubjectField label={text("breakdown")} name="breakdown" value={data.breakdown} subjects={subjects} />
      <button className="button h-8">{analysis("ask")}</button>
      <SubjectList id={subjects} subjects={data.choices.subjects} />
    </Form>
  );
}
