import { useFetcher, useLocation, useParams } from "@remix-run/react";
import { useId } from "react";
import type { Condition, Operator } from "#queries/filters/filter";
import { CloseIcon } from "~/frame/icons";
import { viewSearch } from "~/frame/view-search";
import { useText } from "~/i18n/use-text";
import { OPERATOR_WORDS } from "./operator-words";
import { SubjectInput } from "./subject-input";
import { SubjectNote } from "./subject-note";
import { useSubjectWord } from "./use-subject-word";

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

const valuesIn = (text: string) => text.split(/[,，]/).map((value) => value.trim());

export function ConditionLine(props: {
  condition: Condition;
  onChange: (condition: Condition | null) => void;
}) {
  const text = useText("analysis");
  const subjectWord = useSubjectWord();
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
      <SubjectInput
        label={text("subject")}
        subject={condition.subject}
        onChange={(subject) => onChange({ ...condition, subject })}
        className="field-small w-40"
      />
      <SubjectNote subject={condition.subject} />
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
        <ValuesField
          subject={condition.subject}
          values={condition.values}
          onChange={(values) => onChange({ ...condition, values })}
        />
      )}
      <button
        type="button"
        className="button h-8 px-2"
        aria-label={text("removeCondition", { subject: subjectWord(condition.subject) })}
        onClick={() => onChange(null)}
      >
        <CloseIcon />
      </button>
    </div>
  );
}

/** Values separated by commas; those that were really sent are offered once the field is entered. */
function ValuesField(props: {
  subject: string;
  values: Condition["values"];
  onChange: (values: Condition["values"]) => void;
}) {
  const text = useText("analysis");
  const list = useId();
  const { project } = useParams();
  const { search } = useLocation();
  const fetcher = useFetcher<{ values: string[] }>();
  const offer = () => {
    const asked = new URLSearchParams(viewSearch(search));
    asked.set("subject", props.subject);
    fetcher.load(`/p/${project ?? ""}/values?${asked.toString()}`);
  };
  return (
    <>
      <input
        aria-label={text("values")}
        title={text("valuesHint")}
        list={list}
        defaultValue={props.values.join(", ")}
        onFocus={offer}
        onChange={(event) => props.onChange(valuesIn(event.currentTarget.value))}
        className="field-small w-48"
      />
      <datalist id={list}>
        {(fetcher.data?.values ?? []).map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </>
  );
}
