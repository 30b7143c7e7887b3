import { useId, useState } from "react";
import type { Condition } from "#experiments/flags/condition";
import { Choice } from "~/features/analysis/builder";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import {
  conditionOfLines,
  type ConditionLine,
  type ConditionLines,
  LINE_OPERATORS,
  linesOf,
} from "./condition-lines";
import { JsonArea } from "./json-area";
import { OPERATOR_WORDS } from "./targeting-words";

interface EditorProps {
  label: string;
  condition: Condition;
  /** what the attributes may well be called */
  attributes: readonly string[];
  onChange: (condition: Condition) => void;
}

/** A condition on attributes: a line for each, or in JSON, which can say more. */
export function ConditionEditor(props: EditorProps) {
  const text = useText("flags");
  const { label, condition, onChange } = props;
  const [lines, setLines] = useState(() => linesOf(condition));
  const [round, setRound] = useState(0);
  const toLines = () => {
    setLines(linesOf(condition));
    setRound(round + 1);
  };
  return (
    <fieldset className="min-w-0 space-y-2">
      <legend className="text-xs font-medium text-ink-soft">{label}</legend>
      {lines === null ? (
        <JsonArea
          key={round}
          label={text("asJson")}
          value={condition}
          onChange={(value) => {
            if (typeof value === "object" && value !== null && !Array.isArray(value)) onChange(value);
          }}
        />
      ) : (
        <Lines
          said={lines}
          attributes={props.attributes}
          onJson={() => setLines(null)}
          onChange={(said) => {
            setLines(said);
            onChange(conditionOfLines(said));
          }}
        />
      )}
      {lines !== null ? null : linesOf(condition) === null ? (
        <p className="text-xs text-ink-faint">{text("onlyJson")}</p>
      ) : (
        <button type="button" className="link-small" onClick={toLines}>
          {text("editLines")}
        </button>
      )}
    </fieldset>
  );
}

function Lines(props: {
  said: ConditionLines;
  attributes: readonly string[];
  onJson: () => void;
  onChange: (said: ConditionLines) => void;
}) {
  const text = useText("flags");
  const offered = useId();
  const { said, attributes, onChange } = props;
  const change = (place: number, line: ConditionLine | null) =>
    onChange({ ...said, lines: said.lines.flatMap((old, at) => (at === place ? (line ?? []) : old)) });
  return (
    <div className="space-y-2">
      {said.lines.length > 1 ? (
        <Choice
          label={text("join")}
          value={said.join}
          choices={[
            ["all", text("joinAll")],
            ["any", text("joinAny")],
          ]}
          onChange={(join) => onChange({ ...said, join })}
        />
      ) : null}
      {said.lines.map((line, place) => (
        <div key={place} className="flex flex-wrap items-center gap-1">
          <input
            required
            list={offered}
            value={line.attribute}
            aria-label={text("attribute")}
            placeholder={text("attribute")}
            onChange={({ currentTarget }) =>
              change(place, { ...line, attribute: currentTarget.value.trim() })
            }
            className="field-small w-32 font-mono"
          />
          <select
            value={line.is}
            aria-label={text("operator")}
            onChange={({ currentTarget }) => {
              const is = LINE_OPERATORS.find((one) => one === currentTarget.value);
              if (is !== undefined) change(place, { ...line, is });
            }}
            className="field-small"
          >
            {LINE_OPERATORS.map((is) => (
              <option key={is} value={is}>
                {text(OPERATOR_WORDS[is])}
              </option>
            ))}
          </select>
          <input
            value={line.value}
            aria-label={text("held")}
            onChange={({ currentTarget }) => change(place, { ...line, value: currentTarget.value })}
            className="field-small w-40 font-mono"
          />
          <button
            type="button"
            className="button h-8 px-2"
            aria-label={text("removeLine", { number: place + 1 })}
            onClick={() => change(place, null)}
          >
            <CloseIcon />
          </button>
        </div>
      ))}
      <p className="flex gap-3">
        <button
          type="button"
          className="link-small"
          onClick={() =>
            onChange({
              ...said,
              lines: [...said.lines, { attribute: attributes[0] ?? "", is: "is", value: "" }],
            })
          }
        >
          {text("addLine")}
        </button>
        <button type="button" className="link-small" onClick={props.onJson}>
          {text("editJson")}
        </button>
      </p>
      <datalist id={offered}>
        {attributes.map((attribute) => (
          <option key={attribute} value={attribute} />
        ))}
      </datalist>
    </div>
  );
}
