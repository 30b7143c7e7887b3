import { compileExperiment } from "./compile-experiment";
import { outsideOf } from "./compile-holdout";
import type { FeatureRule, ParentCondition } from "./feature";
import type { FlagRule, Prerequisite } from "./flag-definition";
import type { Condition } from "./condition";
import type { LiveExperiment } from "../lifecycle/find-experiment";
import { conditionOf } from "./targeting";

/** What a rule may name: groups, experiments that are not archived, holdouts that have not ended. */
export interface Surroundings {
  /** the attribute whose values a saved group lists */
  attributeOf: (group: string) => string;
  experiment: (key: string) => LiveExperiment | null;
  isHeld: (holdout: string) => boolean;
}

export const parentsOf = (prerequisites: readonly Prerequisite[]): ParentCondition[] =>
  prerequisites.map(({ flag, condition }) => ({ id: flag, condition }));

/** A flag's rule as the SDK's: none while its experiment gives nothing, several where one cannot say it. */
export function compileRule(flag: string, rule: FlagRule, surroundings: Surroundings): FeatureRule[] {
  const { id, prerequisites } = rule;
  const parents = parentsOf(prerequisites);
  if (rule.kind === "experiment") {
    const experiment = surroundings.experiment(rule.experiment);
    if (experiment === null) return [];
    const { assignment } = experiment;
    const holdout =
      assignment.holdout !== null && surroundings.isHeld(assignment.holdout) ? assignment.holdout : null;
    const whom = {
      condition: bothOf(
        conditionOf(rule, surroundings.attributeOf),
        conditionOf(assignment, surroundings.attributeOf),
      ),
      parents: holdout === null ? parents : [...parents, outsideOf(holdout)],
    };
    return compileExperiment(rule, experiment).map((compiled) => ({ id, ...targeted(whom), ...compiled }));
  }
  const whom = { condition: conditionOf(rule, surroundings.attributeOf), parents };
  if (rule.kind === "force") return [{ id, ...targeted(whom), force: rule.value }];
  const { value, coverage, hashAttribute, hashVersion, seed } = rule;
  return [
    {
      id,
      ...targeted(whom),
      force: value,
      coverage,
      hashAttribute,
      hashVersion,
      seed: seed ?? `${flag}/${id}`,
    },
  ];
}

const targeted = ({ condition, parents }: { condition: Condition | null; parents: ParentCondition[] }) => ({
  ...(condition && { condition }),
  ...(parents.length > 0 && { parentConditions: parents }),
});

/** Those for whom two conditions hold; null means everybody. */
const bothOf = (one: Condition | null, other: Condition | null): Condition | null =>
  one && other ? { $and: [one, other] } : (one ?? other);
