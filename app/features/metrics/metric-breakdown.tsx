import { Form, useLocation, useNavigate } from "@remix-run/react";
import { useState } from "react";
import { Sparkline } from "~/components/charts/sparkline";
import { Card } from "~/components/ui/card";
import { SubjectField } from "~/features/analysis/builder";
import { SubjectLinks } from "~/features/analysis/subject-links";
import { SubjectsOffered } from "~/features/analysis/subjects-offered";
import { useValueWord } from "~/features/analysis/use-value-word";
import { figureWords } from "~/format/figure";
import { useText } from "~/i18n/use-text";
import type { BoardData } from "./board-data";
import { cardColumns } from "./card-columns";
import { linePoints } from "./line-points";
import { SplitTable } from "./split-table";

const MOST_SMALL = 8;

/**
 * Metrics side by side for each value of a subject, and the first of them over time in small.
 *
 * @param near subjects that are one click away
 */
export function MetricBreakdown(props: { data: BoardData; title: string; near?: readonly string[] }) {
  const { data, title, near = [] } = props;
  const text = useText("metrics");
  const valueWord = useValueWord(data.breakdown);
  const { search } = useLocation();
  const { metrics, language, project } = data;
  const split = { ...data.split, values: data.split.values.filter(hasAny) };
  const style = { language, currency: project.currency };
  const first = split.metrics[0];
  const small = split.values.slice(0, MOST_SMALL);
  return (
    <Card>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 className="text-base font-semibold">{title}</h2>
        <BreakdownForm key={search} data={data} />
      </div>
      {near.length === 0 ? null : (
        <SubjectLinks label={text("near")} name="breakdown" subjects={near} chosen={data.breakdown} />
      )}
      {data.breakdown === "" ? (
        <p className="mt-3 text-ink-soft">{text("chooseBreakdown")}</p>
      ) : split.values.length === 0 ? (
        <p className="mt-3 text-ink-soft">{text("noValues")}</p>
      ) : (
        <div className="mt-3 space-y-4">
          <SplitTable data={data} caption={title} breakdown={data.breakdown} split={split} />
          {first === undefined ? null : (
            <section aria-label={text("smallMultiples", { metric: metrics[first].label[language] })}>
              <h3 className="text-xs font-medium text-ink-faint">
                {text("smallMultiples", { metric: metrics[first].label[language] })}
              </h3>
              <ul className={`mt-2 grid gap-4 ${cardColumns(small.length)}`}>
                {small.map(({ value, readings }) => (
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

/** Of some values, such as the topics of support, nothing that stands here is counted. */
const hasAny = ({ readings }: BoardData["split"]["values"][number]): boolean =>
  readings.some(({ value }) => value !== null && Number(value) !== 0);

/** A plain form, so that it works before and without scripts; then a word is sent in place of the key. */
function BreakdownForm({ data }: { data: BoardData }) {
  const text = useText("metrics");
  const analysis = useText("analysis");
  const { search } = useLocation();
  const navigate = useNavigate();
  const [breakdown, setBreakdown] = useState(data.breakdown);
  const kept = [...new URLSearchParams(search)].filter(([name]) => name !== "breakdown");
  return (
    <Form
      aria-label={text("breakdown")}
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const asked = new URLSearchParams([...kept, ["breakdown", breakdown]]);
        navigate({ search: asked.toString() }, { preventScrollReset: true });
      }}
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubjectsOffered subjects={data.choices.subjects}>
        <SubjectField
          label={text("breakdown")}
          name="breakdown"
          value={breakdown}
          onChange={(subject) => setBreakdown(subject ?? "")}
        />
      </SubjectsOffered>
      <button className="button h-8">{analysis("ask")}</button>
    </Form>
  );
}
