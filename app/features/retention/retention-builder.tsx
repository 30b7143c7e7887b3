import { useLocation, useNavigate } from "@remix-run/react";
import { useState } from "react";
import { GRANULARITIES } from "#queries/period";
import { askedSearch } from "~/features/analysis/asked-search";
import { Builder, Choice, SubjectField } from "~/features/analysis/builder";
import { SelectionEditor } from "~/features/analysis/selection-editor";
import { useText } from "~/i18n/use-text";
import type { RetentionPageData } from "./retention-page-data";

/** The brackets offered: of days a month and a quarter, cut as habits form. */
const BRACKETS: [number, number][] = [
  [0, 0],
  [1, 1],
  [2, 3],
  [4, 7],
  [8, 14],
  [15, 30],
];
const UNITS = { day: 30, week: 12, month: 12 } as const;

/** Who begins, who comes back, and how it is counted. */
export function RetentionBuilder({ data }: { data: RetentionPageData }) {
  const text = useText("retention");
  const navigate = useNavigate();
  const { search } = useLocation();
  const [asked, setAsked] = useState(data.asked);
  const change = (changes: Partial<typeof asked>) => setAsked({ ...asked, ...changes });
  const first = data.choices.events[0] ?? "Order Completed";
  return (
    <Builder
      problems={data.problems}
      subjects={data.choices.subjects}
      onAsk={() => navigate({ search: askedSearch(search, data.parameters, asked, data.usual) })}
    >
      <div className="grid gap-4 md:grid-cols-2">
        <fieldset>
          <legend className="text-xs font-medium text-ink-soft">{text("birth")}</legend>
          <div className="mt-1 space-y-2">
            <select
              aria-label={text("birthKind")}
              value={asked.birth === undefined ? "joining" : "event"}
              onChange={(event) =>
                change(
                  event.currentTarget.value === "joining"
                    ? { birth: undefined, births: "first" }
                    : { birth: [{ event: first }] },
                )
              }
              className="field-small"
            >
              <option value="joining">{text("joining")}</option>
              <option value="event">{text("anEvent")}</option>
            </select>
            {asked.birth === undefined ? null : (
              <>
                <SelectionEditor
                  label={text("birthEvent")}
                  selection={asked.birth}
                  events={data.choices.events}
                  onChange={(birth) => change({ birth })}
                />
                <Choice
                  label={text("births")}
                  value={asked.births}
                  choices={[
                    ["first", text("birthsFirst")],
                    ["every", text("birthsEvery")],
                  ]}
                  onChange={(births) => change({ births })}
                />
              </>
            )}
          </div>
        </fieldset>
        <fieldset>
          <legend className="text-xs font-medium text-ink-soft">{text("return")}</legend>
          <div className="mt-1">
            <SelectionEditor
              label={text("returnEvent")}
              selection={asked.return}
              events={data.choices.events}
              onChange={(selection) => change({ return: selection })}
            />
          </div>
        </fieldset>
      </div>
      <div className="flex flex-wrap gap-3">
        <Choice
          label={text("unit")}
          value={asked.unit}
          choices={GRANULARITIES.map((unit) => [unit, text(unit)] as const)}
          onChange={(unit) => change({ unit, units: UNITS[unit] })}
        />
        <label className="block text-xs font-medium text-ink-soft">
          {text("units")}
          <input
            type="number"
            min={1}
            max={asked.unit === "day" ? 90 : 52}
            value={asked.units}
            onChange={(event) => change({ units: event.currentTarget.valueAsNumber || 1 })}
            className="field-small mt-1 block w-20 font-normal"
          />
        </label>
        <Choice
          label={text("kind")}
          value={asked.kind}
          choices={[
            ["on", text("kindOn")],
            ["from", text("kindFrom")],
            ["bracket", text("kindBracket")],
          ]}
          onChange={(kind) => change({ kind, brackets: kind === "bracket" ? BRACKETS : [] })}
        />
        <Choice
          label={text("mode")}
          value={asked.mode}
          choices={[
            ["calendar", text("modeCalendar")],
            ["rolling", text("modeRolling")],
          ]}
          onChange={(mode) => change({ mode })}
        />
        <Choice
          label={text("mean")}
          value={asked.mean}
          choices={[
            ["weighted", text("meanWeighted")],
            ["simple", text("meanSimple")],
          ]}
          onChange={(mean) => change({ mean })}
        />
        <SubjectField
          label={text("breakdown")}
          value={asked.breakdown}
          onChange={(breakdown) => change({ breakdown })}
        />
      </div>
    </Builder>
  );
}
