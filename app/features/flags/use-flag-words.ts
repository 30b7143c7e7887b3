import type { Condition } from "#experiments/flags/condition";
import type { FlagRule } from "#experiments/flags/flag-definition";
import type { Json } from "#experiments/flags/json";
import type { Targeting } from "#experiments/flags/targeting";
import { figure } from "~/format/figure";
import { useLanguage } from "~/i18n/use-language";
import { useText } from "~/i18n/use-text";
import { linesOf } from "./condition-lines";
import { GROUP_WORDS, OPERATOR_WORDS } from "./targeting-words";

/** A value as flags give it. */
export const jsonText = (value: Json): string => JSON.stringify(value);

/** What rules say, in words. */
export function useFlagWords() {
  const text = useText("flags");
  const language = useLanguage();
  const share = (part: number) => figure(part, "share", { language, currency: "" }).text;

  const condition = (asked: Condition): string => {
    const said = linesOf(asked);
    if (said === null) return jsonText(asked);
    const joint = text(said.join === "all" ? "and" : "or");
    return said.lines
      .map(({ attribute, is, value }) => `${attribute} ${text(OPERATOR_WORDS[is])} ${value}`)
      .join(joint);
  };
  const groups = (matches: Targeting["groups"]): string[] =>
    matches.map((match) => text(GROUP_WORDS[match.match], { groups: match.groups.join(", ") }));
  const prerequisites = (needed: FlagRule["prerequisites"]): string[] =>
    needed.map(({ flag, condition: asked }) => text("needs", { flag, condition: condition(asked) }));
  const whom = (rule: Targeting & Pick<FlagRule, "prerequisites">): string => {
    const parts = [
      ...(Object.keys(rule.condition).length > 0 ? [condition(rule.condition)] : []),
      ...groups(rule.groups),
      ...prerequisites(rule.prerequisites),
    ];
    return parts.length === 0 ? text("everybody") : text("those", { condition: parts.join(text("and")) });
  };
  const rule = (said: FlagRule): string => {
    if (said.kind === "experiment") {
      const values = Object.entries(said.values).map(([key, value]) => `${key}: ${jsonText(value)}`);
      const { experiment } = said;
      return text("experimentWords", { whom: whom(said), experiment, values: values.join(", ") });
    }
    const value = jsonText(said.value);
    if (said.kind === "force") return text("forceWords", { whom: whom(said), value });
    const { coverage, hashAttribute } = said;
    return text("rolloutWords", {
      whom: whom(said),
      value,
      share: share(coverage),
      attribute: hashAttribute,
    });
  };
  return { condition, prerequisites, rule, share };
}
