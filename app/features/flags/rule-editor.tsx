import type { FlagRule, FlagType } from "#experiments/flags/flag-definition";
import type { Problem } from "#experiments/flags/flag-error";
import { useText } from "~/i18n/use-text";
import { ConditionEditor } from "./condition-editor";
import { EnvironmentBoxes } from "./environment-boxes";
import type { KnownNames } from "./flag-page-data";
import { GroupEditor } from "./group-editor";
import { PrerequisiteEditor } from "./prerequisite-editor";
import { ProblemsAt } from "./problems-at";
import { RuleGives } from "./rule-gives";
import { ScheduleFields } from "./schedule-fields";

/** One rule: what it gives, whom it means, where and when. */
export function RuleEditor(props: {
  rule: FlagRule;
  type: FlagType;
  known: KnownNames;
  zone: string;
  problems: readonly Problem[];
  onChange: (rule: FlagRule) => void;
}) {
  const text = useText("flags");
  const { rule, known, onChange, problems } = props;
  const at = (part: string) => <ProblemsAt problems={problems} path={`rules.${rule.id}.${part}`} />;
  return (
    <div className="space-y-3">
      <RuleGives {...props} />
      <div>
        <ConditionEditor
          label={text("condition")}
          condition={rule.condition}
          attributes={["id", "country", "language"]}
          onChange={(condition) => onChange({ ...rule, condition })}
        />
        {at("condition")}
      </div>
      <div>
        <GroupEditor
          matches={rule.groups}
          groups={known.groups}
          onChange={(groups) => onChange({ ...rule, groups })}
        />
        {at("groups")}
      </div>
      <div>
        <PrerequisiteEditor
          needed={rule.prerequisites}
          flags={known.flags}
          onChange={(prerequisites) => onChange({ ...rule, prerequisites })}
        />
        {at("prerequisites")}
      </div>
      <details open={rule.environments !== null || rule.schedule !== null}>
        <summary className="link-small w-fit cursor-pointer">{text("whereAndWhen")}</summary>
        <div className="mt-2 space-y-3">
          <label className="flex items-center gap-1.5 text-xs">
            <input
              type="checkbox"
              checked={rule.environments === null}
              onChange={({ currentTarget: { checked } }) =>
                onChange({ ...rule, environments: checked ? null : [...known.environments] })
              }
            />
            {text("everywhere")}
          </label>
          {rule.environments === null ? null : (
            <EnvironmentBoxes
              legend={text("environments")}
              environments={known.environments}
              chosen={rule.environments}
              onChange={(environments) => onChange({ ...rule, environments })}
            />
          )}
          {at("environments")}
          <ScheduleFields
            schedule={rule.schedule}
            zone={props.zone}
            onChange={(schedule) => onChange({ ...rule, schedule })}
          />
          {at("schedule")}
          <label className="block text-xs font-medium text-ink-soft">
            {text("ruleNote")}
            <input
              value={rule.description}
              maxLength={1000}
              onChange={({ currentTarget }) => onChange({ ...rule, description: currentTarget.value })}
              className="field-small mt-1 block w-full max-w-md font-normal"
            />
          </label>
        </div>
      </details>
    </div>
  );
}
