import type { Prerequisite } from "#experiments/flags/flag-definition";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import { ConditionEditor } from "./condition-editor";

/** What other flags must give the member. */
export function PrerequisiteEditor(props: {
  needed: readonly Prerequisite[];
  flags: readonly string[];
  onChange: (needed: Prerequisite[]) => void;
}) {
  const text = useText("flags");
  const { needed, flags, onChange } = props;
  const [first] = flags;
  const change = (place: number, next: Prerequisite | null) =>
    onChange(needed.flatMap((old, at) => (at === place ? (next ?? []) : old)));
  if (first === undefined && needed.length === 0) return null;
  return (
    <fieldset className="space-y-2">
      <legend className="text-xs font-medium text-ink-soft">{text("prerequisites")}</legend>
      {needed.map((one, place) => (
        <div key={place} className="flex flex-wrap items-start gap-2 border-l-2 border-line-strong pl-2">
          <select
            value={one.flag}
            aria-label={text("neededFlag")}
            onChange={({ currentTarget }) => change(place, { ...one, flag: currentTarget.value })}
            className="field-small max-w-56 font-mono"
          >
            {[...new Set([one.flag, ...flags])].map((flag) => (
              <option key={flag}>{flag}</option>
            ))}
          </select>
          <ConditionEditor
            label={text("neededValue")}
            condition={one.condition}
            attributes={["value"]}
            onChange={(condition) => change(place, { ...one, condition })}
          />
          <button
            type="button"
            className="button h-8 px-2"
            aria-label={text("removePrerequisite", { flag: one.flag })}
            onClick={() => change(place, null)}
          >
            <CloseIcon />
          </button>
        </div>
      ))}
      {first === undefined ? null : (
        <button
          type="button"
          className="link-small"
          onClick={() => onChange([...needed, { flag: first, condition: { value: true } }])}
        >
          {text("addPrerequisite")}
        </button>
      )}
    </fieldset>
  );
}
