import { useLocation, useNavigate } from "@remix-run/react";
import { useState } from "react";
import type { TrendMeasure, TrendSeries } from "#queries/trends/trends-question";
import { askedSearch } from "~/features/analysis/asked-search";
import { Builder, Choice, SubjectField } from "~/features/analysis/builder";
import { SelectionEditor } from "~/features/analysis/selection-editor";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import { MEASURE_WORDS, MEASURES } from "./measure-words";
import type { TrendsPageData } from "./trends-page-data";

const MOST_SERIES = 10;

/** Which events are followed, and what is measured of them. */
export function TrendsBuilder({ data }: { data: TrendsPageData }) {
  const text = useText("trends");
  const navigate = useNavigate();
  const { search } = useLocation();
  const [asked, setAsked] = useState(data.asked);
  const { series } = asked;
  const setSeries = (place: number, changed: TrendSeries | null) =>
    setAsked({
      ...asked,
      series: series.flatMap((old, at) => (at !== place ? [old] : changed === null ? [] : [changed])),
    });
  const measureBy = (one: TrendSeries, measure: TrendMeasure): TrendSeries =>
    MEASURE_WORDS[measure].wantsSubject
      ? { ...one, measure, of: one.of ?? "money" }
      : { events: one.events, measure };
  return (
    <Builder
      problems={data.problems}
      subjects={data.choices.subjects}
      onAsk={() => navigate({ search: askedSearch(search, data.parameters, asked, data.usual) })}
    >
      <ol className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {series.map((one, place) => (
          <li key={place} className="space-y-2 rounded-md border border-line p-3">
            <div className="flex items-center justify-between gap-2">
              <span className="text-xs font-medium text-ink-soft">
                {text("series", { number: place + 1 })}
              </span>
              {series.length === 1 ? null : (
                <button
                  type="button"
                  className="button h-7 px-1.5"
                  aria-label={text("removeSeries", { number: place + 1 })}
                  onClick={() => setSeries(place, null)}
                >
                  <CloseIcon />
                </button>
              )}
            </div>
            <SelectionEditor
              label={text("seriesEvent", { number: place + 1 })}
              selection={one.events}
              events={data.choices.events}
              onChange={(events) => setSeries(place, { ...one, events })}
            />
            <div className="flex flex-wrap gap-3">
              <Choice
                label={text("measure")}
                value={one.measure}
                choices={MEASURES.map((measure) => [measure, text(MEASURE_WORDS[measure].key)] as const)}
                onChange={(measure) => setSeries(place, measureBy(one, measure))}
              />
              {one.of === undefined ? null : (
                <SubjectField
                  label={text("of")}
                  value={one.of}
                  onChange={(of) => setSeries(place, { ...one, of })}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-end gap-4">
        {series.length >= MOST_SERIES ? null : (
          <button
            type="button"
            className="button"
            onClick={() =>
              setAsked({
                ...asked,
                series: [
                  ...series,
                  { events: [{ event: data.choices.events[0] ?? "*" }], measure: "events" },
                ],
              })
            }
          >
            {text("addSeries")}
          </button>
        )}
        <SubjectField
          label={text("breakdown")}
          value={asked.breakdown}
          onChange={(breakdown) => setAsked({ ...asked, breakdown })}
        />
      </div>
    </Builder>
  );
}
