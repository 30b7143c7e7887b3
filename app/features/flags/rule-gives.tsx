import type { FlagRule, FlagType } from "#experiments/flags/flag-definition";
import type { Problem } from "#experiments/flags/flag-error";
import { useText } from "~/i18n/use-text";
import { ExperimentNote } from "./experiment-note";
import { FIRST_VALUE } from "./first-value";
import type { KnownNames } from "./flag-page-data";
import { firstValues } from "./new-rule";
import { ProblemsAt } from "./problems-at";
import { ValueField } from "./value-field";

interface GivesProps<Rule extends FlagRule> {
  rule: Rule;
  type: FlagType;
  known: KnownNames;
  problems: readonly Problem[];
  onChange: (rule: FlagRule) => void;
}

/** What a rule gives: a value, a value to a share, or a value for each variation of an experiment. */
export function RuleGives(props: GivesProps<FlagRule>) {
  const { rule } = props;
  return rule.kind === "experiment" ? (
    <VariationValues {...props} rule={rule} />
  ) : (
    <OneValue {...props} rule={rule} />
  );
}

function OneValue({ rule, type, problems, onChange }: GivesProps<Exclude<FlagRule, { kind: "experiment" }>>) {
  const text = useText("flags");
  const at = (part: string) => <ProblemsAt problems={problems} path={`rules.${rule.id}.${part}`} />;
  return (
    <div className="flex flex-wrap items-start gap-3">
      <div className={type === "json" ? "w-full max-w-xl" : ""}>
        <ValueField
          label={text("value")}
          type={type}
          value={rule.value}
          onChange={(value) => onChange({ ...rule, value })}
        />
        {at("value")}
      </div>
      {rule.kind === "force" ? null : (
        <>
          <div>
            <label className="block text-xs font-medium text-ink-soft">
              {text("sharePercent")}
              <input
                type="number"
                min={0}
                max={100}
                step="any"
                required
                defaultValue={Number((rule.coverage * 100).toFixed(6))}
                onChange={({ currentTarget }) =>
                  onChange({ ...rule, coverage: Number(currentTarget.value) / 100 })
                }
                className="field-small mt-1 block w-24 font-normal"
              />
            </label>
            {at("coverage")}
          </div>
          <div>
            <label className="block text-xs font-medium text-ink-soft">
              {text("drawnBy")}
              <input
                value={rule.hashAttribute}
                onChange={({ currentTarget }) => onChange({ ...rule, hashAttribute: currentTarget.value })}
                className="field-small mt-1 block w-28 font-mono font-normal"
              />
            </label>
            {at("hashAttribute")}
          </div>
        </>
      )}
    </div>
  );
}

function VariationValues(props: GivesProps<Extract<FlagRule, { kind: "experiment" }>>) {
  const text = useText("flags");
  const { rule, type, known, problems, onChange } = props;
  const experiment = known.experiments.find(({ key }) => key === rule.experiment);
  const variations =
    experiment?.variations ?? Object.keys(rule.values).map((key) => ({ key, name: key, weight: 0 }));
  return (
    <div className="space-y-2">
      <label className="block text-xs font-medium text-ink-soft">
        {text("experiment")}
        <select
          value={rule.experiment}
          onChange={({ currentTarget: { value } }) => {
            const chosen = known.experiments.find(({ key }) => key === value);
            onChange({ ...rule, experiment: value, values: firstValues(chosen, type) });
          }}
          className="field-small mt-1 block max-w-full font-normal"
        >
          {experiment === undefined ? <option value={rule.experiment}>{rule.experiment}</option> : null}
          {known.experiments.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <ProblemsAt problems={problems} path={`rules.${rule.id}.experiment`} />
      {experiment === undefined ? null : <ExperimentNote experiment={experiment} />}
      <div key={rule.experiment} className="flex flex-wrap gap-3">
        {variations.map(({ key, name }) => (
          <ValueField
            key={key}
            label={text("valueOf", { name })}
            type={type}
            value={rule.values[key] ?? FIRST_VALUE[type]}
            onChange={(value) => onChange({ ...rule, values: { ...rule.values, [key]: value } })}
          />
        ))}
      </div>
      <ProblemsAt problems={problems} path={`rules.${rule.id}.values`} />
    </div>
  );
}
