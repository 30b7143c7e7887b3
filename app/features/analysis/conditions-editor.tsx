import type { Condition, Filter, Operator } from "#queries/filters/filter";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import { OPERATOR_WORDS } from "./operator-words";

const OPERATORS: readonly Operator[] = [
  "among",
  "not among",
  "containing",
  "not containing",
  "above",
  "from",
  "below",
  "up to",
  "known",
  "unknown",
];

/** The conditions of a filter that all must hold; null where it is a tree that only an address can say. */
function conditionsOf(filter: Filter | undefined): Condition[] | null {
  if (filter === undefined) return [];
  if ("subject" in filter) return [filter];
  if (!("all" in filter)) return null;
  return filter.all.every((part): part is Condition => "subject" in part) ? filter.all : null;
}

/** Conditions as a filter; none is no filter. */
function filterOf(conditions: readonly Condition[]): Filter | undefined {
  const [first, ...others] = conditions;
  return others.length === 0 ? first : { all: [...conditions] };
}

/** Edits the conditions of a filter, one a line. */
export function ConditionsEditor(props: {
  filter: Filter | undefined;
  onChange: (filter: Filter | undefined) => void;
  /** id of the list of subjects to choose from */
  subjects: string;
}) {
  const text = useText("analysis");
  const conditions = conditionsOf(props.filter);
  if (conditions === null) {
    return (
      <p className="flex flex-wrap items-center gap-2 text-xs text-ink-soft">
        {text("filterTree")}
        <button
          type="button"
          className="text-accent-strong underline"
          onClick={() => props.onChange(undefined)}
        >
          {text("removeFilter")}
        </button>
      </p>
    );
  }
  const change = (place: number, condition: Condition | null) =>
    props.onChange(
      filterOf(
        conditions.flatMap((old, at) => (at !== place ? [old] : condition === null ? [] : [condition])),
      ),
    );
  return (
    <div className="space-y-1">
      {conditions.map((condition, place) => (
        <ConditionLine
          key={place}
          condition={condition}
          subjects={props.subjects}
          onChange={(changed) => change(place, changed)}
        />
      ))}
      <button
        type="button"
        className="text-xs text-accent-strong hover:underline"
        onClick={() =>
          props.onChange(filterOf([...conditions, { subject: "channel", is: "among", values: [""] }]))
        }
      >
        {text("addCondition")}
      </button>
    </div>
  );
}

const valuesIn = (text: string) => text.split(/[,，]/).map((value) => value.trim());

function ConditionLine(props: {
  condition: Condition;
  subjects: string;
  onChange: (condition: Condition | null) => void;
}) {
  const text = useText("analysis");
  const { condition, onChange } = props;
  const { takes } = OPERATOR_WORDS[condition.is];
  const chooseOperator = (is: Operator) => {
    const next = OPERATOR_WORDS[is].takes;
    const values =
      next === takes ? condition.values : next === "nothing" ? [] : next === "number" ? [0] : [""];
    onChange({ ...condition, is, values });
  };
  return (
    <div className="flex flex-wrap items-center gap-1">
      <input
        aria-label={text("subject")}
        list={props.subjects}
        value={condition.subject}
        onChange={(event) => onChange({ ...condition, subject: event.currentTarget.value })}
        className="field-small w-40"
      />
      <select
        aria-label={text("operator")}
        value={condition.is}
        onChange={({ currentTarget: { value } }) =>
          chooseOperator(OPERATORS.find((operator) => operator === value) ?? "among")
        }
        className="field-small"
      >
        {OPERATORS.map((operator) => (
          <option key={operator} value={operator}>
            {text(OPERATOR_WORDS[operator].key)}
          </option>
        ))}
      </select>
      {takes === "nothing" ? null : takes === "number" ? (
        <input
          type="number"
          step="any"
          aria-label={text("number")}
          defaultValue={String(condition.values[0] ?? 0)}
          onChange={(event) => onChange({ ...condition, values: [event.currentTarget.valueAsNumber || 0] })}
          className="field-small w-28"
        />
      ) : (
        <input
          aria-label={text("values")}
          title={text("valuesHint")}
          defaultValue={condition.values.join(", ")}
          onChange={(event) => onChange({ ...condition, values: valuesIn(event.currentTarget.value) })}
          className="field-small w-48"
        />
      )}
      <button
        type="button"
        className="button h-8 px-2"
        aria-label={text("removeCondition", { subject: condition.subject })}
        onClick={() => onChange(null)}
      >
        <CloseIcon />
      </button>
    </div>
  );
}
