import type { Criterion } from "#queries/cohorts/cohort-definition";
import { Choice } from "~/features/analysis/builder";
import { ConditionsEditor } from "~/features/analysis/conditions-editor";
import { SelectionEditor } from "~/features/analysis/selection-editor";
import { useText } from "~/i18n/use-text";
import { TIMES_WORDS } from "./cohort-words";
import { bandCriterion, bandOf, BANDS, changedKind, CRITERION_KINDS, kindOf } from "./criterion-kinds";

interface EditorProps<Kind extends Criterion> {
  criterion: Kind;
  events: readonly string[];
  onChange: (criterion: Criterion) => void;
}

const KIND_WORDS = {
  did: "did",
  didNot: "didNot",
  first: "first",
  last: "last",
  member: "knownAs",
  band: "band",
  number: "counted",
} as const;

/** One criterion of a cohort: what was or was not done, what is known of the member, or which number counts them. */
export function CriterionEditor(props: EditorProps<Criterion>) {
  const text = useText("cohorts");
  const { criterion, onChange, events } = props;
  const kind = kindOf(criterion);
  const kinds = CRITERION_KINDS.filter((one) => one !== "number" || kind === "number");
  return (
    <div className="space-y-2">
      <Choice
        label={text("criterion")}
        value={kind}
        choices={kinds.map((one) => [one, text(KIND_WORDS[one])] as const)}
        onChange={(chosen) => onChange(changedKind(criterion, chosen, events[0] ?? "Order Completed"))}
      />
      {criterion.kind === "member" ? (
        <ConditionsEditor
          filter={criterion.filter}
          onChange={(filter) => onChange({ ...criterion, filter: filter ?? { all: [] } })}
        />
      ) : criterion.kind === "number" ? (
        <BandFields {...props} criterion={criterion} />
      ) : (
        <EventFields {...props} criterion={criterion} />
      )}
    </div>
  );
}

function EventFields(props: EditorProps<Extract<Criterion, { events: unknown }>>) {
  const text = useText("cohorts");
  const { criterion, onChange } = props;
  return (
    <>
      <SelectionEditor
        label={text("event")}
        selection={criterion.events}
        events={props.events}
        onChange={(selection) => onChange({ ...criterion, events: selection })}
      />
      <div className="flex flex-wrap gap-3">
        {criterion.kind === "did" ? (
          <>
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
          </>
        ) : null}
        <NumberField
          label={text("days")}
          value={criterion.days}
          placeholder={text("ever")}
          onChange={(days) => onChange({ ...criterion, days })}
        />
      </div>
    </>
  );
}

/** The band of the NPS; a criterion about another number stays as it is. */
function BandFields({ criterion, onChange }: EditorProps<Criterion>) {
  const text = useText("cohorts");
  const numbers = useText("numbers");
  const band = bandOf(criterion);
  if (band === null) return <p className="text-xs text-ink-soft">{text("countedAbout")}</p>;
  return (
    <div className="flex flex-wrap gap-3">
      <Choice
        label={text("bandOf")}
        value={band.who}
        choices={BANDS.map((who) => [who, numbers(who)] as const)}
        onChange={(who) => onChange(bandCriterion(who, band.days))}
      />
      <NumberField
        label={text("days")}
        value={band.days}
        onChange={(days) => onChange(bandCriterion(band.who, days ?? 1))}
      />
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
