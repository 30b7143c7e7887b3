import type { Criterion } from "#queries/cohorts/cohort-definition";
import { Choice } from "~/features/analysis/builder";
import { ConditionsEditor } from "~/features/analysis/conditions-editor";
import { SelectionEditor } from "~/features/analysis/selection-editor";
import { useText } from "~/i18n/use-text";
import { TIMES_WORDS } from "./cohort-words";

export const firstCriterion = (event: string): Criterion => ({
  kind: "did",
  not: false,
  events: [{ event }],
  times: { is: "at least", count: 1 },
  days: 30,
});

/** One criterion of a cohort: what was or was not done, or what is known of the member. */
export function CriterionEditor(props: {
  criterion: Criterion;
  events: readonly string[];
  /** id of the list of subjects to choose from */
  subjects: string;
  onChange: (criterion: Criterion) => void;
}) {
  const text = useText("cohorts");
  const { criterion, onChange, events, subjects } = props;
  const kind = criterion.kind === "did" ? (criterion.not ? "didNot" : "did") : "member";
  const choose = (chosen: typeof kind) => {
    if (chosen === "member") {
      const filter = { subject: "join.channel", is: "known", values: [] } as const;
      onChange({ kind: "member", not: false, filter: { ...filter, values: [] } });
    } else {
      const base = criterion.kind === "did" ? criterion : firstCriterion(events[0] ?? "Order Completed");
      onChange({ ...base, not: chosen === "didNot" });
    }
  };
  return (
    <div className="space-y-2">
      <Choice
        label={text("criterion")}
        value={kind}
        choices={[
          ["did", text("did")],
          ["didNot", text("didNot")],
          ["member", text("knownAs")],
        ]}
        onChange={choose}
      />
      {criterion.kind === "did" ? (
        <>
          <SelectionEditor
            label={text("event")}
            selection={criterion.events}
            events={events}
            subjects={subjects}
            onChange={(selection) => onChange({ ...criterion, events: selection })}
          />
          <div className="flex flex-wrap gap-3">
            <Choice
              label={text("times")}
              value={criterion.times.is}
              choices={(["at least", "exactly", "at most"] as const).map(
                (is) => [is, text(TIMES_WORDS[is])] as const,
              )}
              onChange={(is) => onChange({ ...criterion, times: { ...criterion.times, is } })}
            />
            <NumberField
              label={text("count")}
              value={criterion.times.count}
              onChange={(count) =>
                onChange({ ...criterion, times: { ...criterion.times, count: count ?? 0 } })
              }
            />
            <NumberField
              label={text("days")}
              value={criterion.days}
              placeholder={text("ever")}
              onChange={(days) => onChange({ ...criterion, days })}
            />
          </div>
        </>
      ) : criterion.kind === "member" ? (
        <ConditionsEditor
          filter={criterion.filter}
          subjects={subjects}
          onChange={(filter) => onChange({ ...criterion, filter: filter ?? { all: [] } })}
        />
      ) : null}
    </div>
  );
}

function NumberField(props: {
  label: string;
  value: number | null;
  placeholder?: string;
  onChange: (value: number | null) => void;
}) {
  return (
    <label className="block text-xs font-medium text-ink-soft">
      {props.label}
      <input
        type="number"
        min={0}
        defaultValue={props.value ?? ""}
        placeholder={props.placeholder}
        onChange={({ currentTarget: { value } }) =>
          props.onChange(value === "" ? null : Math.trunc(Number(value)))
        }
        className="field-small mt-1 block w-24 font-normal"
      />
    </label>
  );
}
