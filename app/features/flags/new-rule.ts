import type { FlagRule, FlagType } from "#experiments/flags/flag-definition";
import type { KnownExperiment } from "./flag-page-data";
import { FIRST_VALUE } from "./first-value";

/** An id that no rule has yet: the kind and the next number. */
function nextId(kind: FlagRule["kind"], rules: readonly FlagRule[]): string {
  const taken = new Set(rules.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}

/** A rule to begin with, behind some others; `experiment` is what one for an experiment begins with. */
export function newRule(
  kind: FlagRule["kind"],
  {
    type,
    rules,
    experiment,
  }: { type: FlagType; rules: readonly FlagRule[]; experiment: KnownExperiment | undefined },
): FlagRule {
  const value = type === "boolean" ? true : FIRST_VALUE[type];
  const common = {
    id: nextId(kind, rules),
    description: "",
    enabled: true,
    environments: null,
    condition: {},
    groups: [],
    prerequisites: [],
    schedule: null,
  };
  switch (kind) {
    case "force":
      return { kind, ...common, value };
    case "rollout":
      return { kind, ...common, value, coverage: 0.1, hashAttribute: "id", hashVersion: 2, seed: null };
    case "experiment":
      return { kind, ...common, experiment: experiment?.key ?? "", values: firstValues(experiment, type) };
  }
}

/** A value for each variation of an experiment: for two of a flag that is on or off, off and on. */
export function firstValues(experiment: KnownExperiment | undefined, type: FlagType) {
  const pairs = (experiment?.variations ?? []).map(
    ({ key }, place) => [key, type === "boolean" ? place > 0 : FIRST_VALUE[type]] as const,
  );
  return Object.fromEntries(pairs);
}
