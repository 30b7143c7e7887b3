import type { ExperimentAssignment } from "#experiments/design/experiment-assignment";
import { Choice } from "~/features/analysis/builder";
import { ConditionEditor } from "~/features/flags/condition-editor";
import { GroupEditor } from "~/features/flags/group-editor";
import { useText } from "~/i18n/use-text";
import type { ExperimentFormData } from "./experiment-form-data";
import { NumberField } from "./number-field";

const ATTRIBUTES = ["id", "channel", "country", "platform", "language", "loggedIn"];

/** Who may be in the experiment, how many of them, and what else keeps them out. */
export function AudienceFields(props: {
  assignment: ExperimentAssignment;
  data: ExperimentFormData;
  onChange: (changes: Partial<ExperimentAssignment>) => void;
}) {
  const text = useText("experiments");
  const { assignment, data, onChange } = props;
  const { namespace, holdout } = assignment;
  return (
    <fieldset className="min-w-0 space-y-3">
      <legend className="text-sm font-medium">{text("audience")}</legend>
      <p className="text-xs text-ink-faint">{text("audienceAbout")}</p>
      <ConditionEditor
        label={text("condition")}
        condition={assignment.condition}
        attributes={ATTRIBUTES}
        onChange={(condition) => onChange({ condition })}
      />
      <GroupEditor
        matches={assignment.groups}
        groups={data.groups}
        onChange={(groups) => onChange({ groups })}
      />
      <div className="flex flex-wrap items-end gap-3">
        <NumberField
          label={text("coverage")}
          value={assignment.coverage}
          min={0}
          max={100}
          step={0.01}
          scale={100}
          unit="%"
          onChange={(coverage) => onChange({ coverage })}
        />
        <label className="block text-xs font-medium text-ink-soft">
          {text("hashAttribute")}
          <input
            required
            defaultValue={assignment.hashAttribute}
            onChange={({ currentTarget }) => onChange({ hashAttribute: currentTarget.value.trim() })}
            className="field-small mt-1 block w-32 font-mono font-normal"
          />
        </label>
        {data.holdouts.length === 0 ? null : (
          <Choice
            label={text("holdout")}
            value={holdout ?? ""}
            choices={[
              ["", text("noHoldout")],
              ...data.holdouts.map(({ key, name }) => [key, name || key] as const),
            ]}
            onChange={(key) => onChange({ holdout: key === "" ? null : key })}
          />
        )}
        {data.namespaces.length === 0 ? null : (
          <Choice
            label={text("namespace")}
            value={namespace?.key ?? ""}
            choices={[
              ["", text("noNamespace")],
              ...data.namespaces.map(({ key, name }) => [key, name || key] as const),
            ]}
            onChange={(key) =>
              onChange({
                namespace: key === "" ? null : { key, from: 0, to: 1, overlapMeant: false },
              })
            }
          />
        )}
        {namespace === null ? null : (
          <>
            <NumberField
              label={text("namespaceFrom")}
              value={namespace.from}
              min={0}
              max={100}
              step={0.01}
              scale={100}
              unit="%"
              onChange={(from) => onChange({ namespace: { ...namespace, from } })}
            />
            <NumberField
              label={text("namespaceTo")}
              value={namespace.to}
              min={0}
              max={100}
              step={0.01}
              scale={100}
              unit="%"
              onChange={(to) => onChange({ namespace: { ...namespace, to } })}
            />
          </>
        )}
      </div>
    </fieldset>
  );
}
