import type { Problem } from "#experiments/flags/flag-error";
import { type TextKey, useText } from "~/i18n/use-text";

/** What flags are refused for most, as it is said by their checks, and how it is said at a field. */
const KNOWN: readonly (readonly [RegExp, TextKey<"flags">])[] = [
  [/^is no (?<name>boolean|string|number|json)$/, "wrongType"],
  [/^names the unknown environment (?<name>.+)$/, "unknownEnvironment"],
  [/^names the unknown group (?<name>.+)$/, "unknownGroup"],
  [/^names the unknown flag (?<name>.+)$/, "unknownFlag"],
  [/^names the unknown experiment (?<name>.+)$/, "unknownExperiment"],
  [/^names the unknown variation (?<name>.+)$/, "unknownVariation"],
  [/^lacks the variation (?<name>.+)$/, "lackingVariation"],
  [/^is there twice$/, "twice"],
  [/^ends before it begins$/, "endsBefore"],
  [/^wants letters, digits/, "wantsKey"],
  [/^wants small letters/, "wantsEnvironment"],
  [/^wants a condition on value/, "wantsValueCondition"],
  [/^is not written as JSON$/, "wantsJson"],
  [/expected date/, "wantsDate"],
  [/^wants a list/, "wantsList"],
  [/^wants a version/, "wantsVersion"],
  [/^is not a regular expression$/, "wantsPattern"],
  [/^Unrecognized keys?: (?<name>.+)$/, "unknownKey"],
  [/^is not known$|^has an operator where none can be$/, "unknownOperator"],
  [/^Too (?<name>big|small|long)/, "wantsOther"],
];

/** What is wrong at a field, in the reader's words; what is not known is said as the check says it. */
export function useProblemWords(): (problem: Problem) => string {
  const text = useText("flags");
  return ({ message }) => {
    for (const [pattern, key] of KNOWN) {
      const match = pattern.exec(message);
      if (match) return text(key, { name: match.groups?.["name"] ?? "" });
    }
    return message;
  };
}
