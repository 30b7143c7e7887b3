import type { FlagRule, FlagType } from "#experiments/flags/flag-definition";
import type { Problem } from "#experiments/flags/flag-error";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import type { KnownNames } from "./flag-page-data";
import { newRule } from "./new-rule";
import { ProblemsAt } from "./problems-at";
import { RuleEditor } from "./rule-editor";
import { KIND_WORDS } from "./targeting-words";

const KINDS = ["force", "rollout", "experiment"] as const;

/** The rules in order: to be moved, put aside, changed, taken away and added to. */
export function RulesEditor(props: {
  rules: readonly FlagRule[];
  type: FlagType;
  known: KnownNames;
  zone: string;
  problems: readonly Problem[];
  onChange: (rules: FlagRule[]) => void;
}) {
  const text = useText("flags");
  const { rules, type, known, problems, onChange } = props;
  const change = (place: number, rule: FlagRule | null) =>
    onChange(rules.flatMap((old, at) => (at === place ? (rule ?? []) : old)));
  const raise = (place: number) => {
    const [before, rule] = [rules[place - 1], rules[place]];
    if (before && rule) onChange([...rules.slice(0, place - 1), rule, before, ...rules.slice(place + 1)]);
  };
  const kinds = KINDS.filter((kind) => kind !== "experiment" || known.experiments.length > 0);
  return (
    <fieldset className="min-w-0 space-y-3">
      <legend className="text-sm font-semibold">{text("rules")}</legend>
      <p className="text-xs text-ink-faint">{text("rulesHint")}</p>
      <ol className="space-y-3">
        {rules.map((rule, place) => (
          <li key={rule.id} className="space-y-3 rounded-md border border-line p-3">
            <div className="flex flex-wrap items-center gap-2">
              <span className="tabular-nums text-xs text-ink-faint">{place + 1}</span>
              <code className="break-all font-mono text-xs font-medium">{rule.id}</code>
              <span className="text-xs text-ink-soft">{text(KIND_WORDS[rule.kind])}</span>
              <label className="flex items-center gap-1.5 text-xs">
                <input
                  type="checkbox"
                  checked={rule.enabled}
                  onChange={({ currentTarget }) => change(place, { ...rule, enabled: currentTarget.checked })}
                />
                {text("enabled")}
              </label>
              <span className="ml-auto flex gap-1">
                {place === 0 ? null : (
                  <button
                    type="button"
                    className="button h-7 px-2 text-xs"
                    aria-label={text("raiseRule", { id: rule.id })}
                    onClick={() => raise(place)}
                  >
                    ↑
                  </button>
                )}
                <button
                  type="button"
                  className="button h-7 px-1.5"
                  aria-label={text("removeRule", { id: rule.id })}
                  onClick={() => change(place, null)}
                >
                  <CloseIcon />
                </button>
              </span>
            </div>
            <ProblemsAt
              problems={problems.filter(({ path }) => path === `rules.${rule.id}`)}
              path={`rules.${rule.id}`}
            />
            <RuleEditor {...props} rule={rule} onChange={(changed) => change(place, changed)} />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="button"
            onClick={() =>
              onChange([...rules, newRule(kind, { type, rules, experiment: known.experiments[0] })])
            }
          >
            {text("addRule", { kind: text(KIND_WORDS[kind]) })}
          </button>
        ))}
      </div>
      {known.experiments.length === 0 ? (
        <p className="text-xs text-ink-faint">{text("noExperiments")}</p>
      ) : null}
    </fieldset>
  );
}
