import type { FlagDefinition } from "./flag-definition";
import type { Json } from "./json";

/** What is different at a path, e.g. `rules.vip.value`; undefined where there is nothing. */
export interface Difference {
  path: string;
  before: Json | undefined;
  after: Json | undefined;
}

/** From one definition of a flag to another. Rules are told apart by their ids, their order is `ruleOrder`. */
export const diffDefinitions = (before: FlagDefinition, after: FlagDefinition): Difference[] =>
  differences(byRule(before), byRule(after), []);

function byRule({ rules, ...others }: FlagDefinition): Json {
  return {
    ...others,
    ruleOrder: rules.map(({ id }) => id),
    rules: Object.fromEntries(rules.map((rule) => [rule.id, rule])),
  };
}

function differences(
  before: Json | undefined,
  after: Json | undefined,
  path: readonly string[],
): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isObject(before) || !isObject(after)) return [{ path: path.join("."), before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => differences(before[key], after[key], [...path, key]));
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
