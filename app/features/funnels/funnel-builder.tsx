import { useLocation, useNavigate } from "@remix-run/react";
import { useState } from "react";
import { askedSearch } from "~/features/analysis/asked-search";
import { Builder, Choice, SubjectField } from "~/features/analysis/builder";
import { SelectionEditor } from "~/features/analysis/selection-editor";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import { ExclusionsEditor } from "./exclusions-editor";
import type { FunnelPageData } from "./funnel-page-data";

const MOST_STEPS = 20;
const WINDOWS = { second: 1, minute: 60, hour: 3_600, day: 86_400 } as const;
type WindowUnit = keyof typeof WINDOWS;
const UNITS: readonly WindowUnit[] = ["day", "hour", "minute", "second"];

/** The largest unit in which a window is a whole number. */
const unitOf = (seconds: number): WindowUnit =>
  UNITS.find((unit) => seconds % WINDOWS[unit] === 0) ?? "second";

/** The steps of a funnel, and how they are counted. */
export function FunnelBuilder({ data }: { data: FunnelPageData }) {
  const text = useText("funnels");
  const navigate = useNavigate();
  const { search } = useLocation();
  const [asked, setAsked] = useState(data.asked);
  const [unit, setUnit] = useState<WindowUnit>(() => unitOf(data.asked.window));
  const change = (changes: Partial<typeof asked>) => setAsked({ ...asked, ...changes });
  const { steps } = asked;
  const first = data.choices.events[0] ?? "Order Completed";
  const setStep = (place: number, step: (typeof steps)[number] | null) =>
    change({ steps: steps.flatMap((old, at) => (at !== place ? [old] : step === null ? [] : [step])) });
  return (
    <Builder
      problems={data.problems}
      subjects={data.choices.subjects}
      onAsk={() => navigate({ search: askedSearch(search, data.parameters, asked, data.usual) })}
    >
      <ol className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {steps.map((step, place) => (
          <li key={place} className="rounded-md border border-line p-3">
            <div className="mb-2 flex items-center justify-between gap-2">
              <span className="text-xs font-medium text-ink-soft">{text("step", { number: place + 1 })}</span>
              {steps.length === 2 ? null : (
                <button
                  type="button"
                  className="button h-7 px-1.5"
                  aria-label={text("removeStep", { number: place + 1 })}
                  onClick={() => setStep(place, null)}
                >
                  <CloseIcon />
                </button>
              )}
            </div>
            <SelectionEditor
              label={text("stepEvent", { number: place + 1 })}
              selection={step.events}
              events={data.choices.events}
              onChange={(events) => setStep(place, { ...step, events })}
            />
            {place === 0 || place === steps.length - 1 ? null : (
              <label className="mt-2 flex items-center gap-2 text-xs text-ink-soft">
                <input
                  type="checkbox"
                  checked={step.optional}
                  onChange={(event) => setStep(place, { ...step, optional: event.currentTarget.checked })}
                />
                {text("optional")}
              </label>
            )}
          </li>
        ))}
      </ol>
      {steps.length >= MOST_STEPS ? null : (
        <button
          type="button"
          className="button"
          onClick={() => change({ steps: [...steps, { events: [{ event: first }], optional: false }] })}
        >
          {text("addStep")}
        </button>
      )}
      {asked.order === "ordered" ? (
        <ExclusionsEditor
          steps={steps}
          exclusions={asked.exclusions}
          events={data.choices.events}
          onChange={(exclusions) => change({ exclusions })}
        />
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Choice
          label={text("order")}
          value={asked.order}
          choices={[
            ["ordered", text("orderOrdered")],
            ["strict", text("orderStrict")],
            ["any", text("orderAny")],
          ]}
          onChange={(order) => change({ order, ...(order === "ordered" ? {} : { exclusions: [] }) })}
        />
        <label className="block text-xs font-medium text-ink-soft">
          {text("window")}
          <span className="mt-1 flex gap-1">
            <input
              type="number"
              min={1}
              value={asked.window / WINDOWS[unit]}
              onChange={(event) =>
                change({ window: (event.currentTarget.valueAsNumber || 1) * WINDOWS[unit] })
              }
              className="field-small w-20 font-normal"
            />
            <select
              aria-label={text("windowUnit")}
              value={unit}
              onChange={({ currentTarget: { value } }) => {
                const next = UNITS.find((one) => one === value) ?? "day";
                change({ window: (asked.window / WINDOWS[unit]) * WINDOWS[next] });
                setUnit(next);
              }}
              className="field-small font-normal"
            >
              {UNITS.map((one) => (
                <option key={one} value={one}>
                  {text(one)}
                </option>
              ))}
            </select>
          </span>
        </label>
        <SubjectField
          label={text("hold")}
          value={asked.hold}
          onChange={(hold) => change({ hold, ...(hold === undefined ? { count: "members" } : {}) })}
        />
        {asked.hold === undefined ? null : (
          <Choice
            label={text("count")}
            value={asked.count}
            choices={[
              ["members", text("countMembers")],
              ["attempts", text("countAttempts")],
            ]}
            onChange={(count) => change({ count })}
          />
        )}
        <SubjectField
          label={text("breakdown")}
          value={asked.breakdown}
          onChange={(breakdown) =>
            change({ breakdown, ...(breakdown === undefined ? { attribution: "first" } : {}) })
          }
        />
        {asked.breakdown === undefined ? null : (
          <Choice
            label={text("attribution")}
            value={String(asked.attribution)}
            choices={[
              ["first", text("attributionFirst")],
              ["last", text("attributionLast")],
              ...steps.map((_, place) => [String(place + 1), text("step", { number: place + 1 })] as const),
            ]}
            onChange={(at) => change({ attribution: at === "first" || at === "last" ? at : Number(at) })}
          />
        )}
      </div>
    </Builder>
  );
}
