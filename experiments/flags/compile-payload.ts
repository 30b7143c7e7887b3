import type { FeaturePayload } from "../growthbook/feature-payload";
import { compileHoldout } from "./compile-holdout";
import { compileRule, parentsOf, type Surroundings } from "./compile-rule";
import { groupsIn } from "./condition";
import type { Feature, FeatureRule } from "./feature";
import type { FlagDefinition, FlagRule } from "./flag-definition";
import type { LiveFlag, LiveState } from "./live-state";
import { changesAfter, isInForce } from "./schedule";

interface Compiled {
  payload: FeaturePayload;
  /** The first instant after `now` at which a schedule makes another payload of the same state; null if none does. */
  nextChange: Date | null;
}

/**
 * What the SDKs of an environment evaluate with, at an instant: every published flag that is on there, and of saved
 * groups and holdouts those that its rules name. Says the same for the same, to the letter.
 */
export function compilePayload(state: LiveState, environment: string, now: Date): Compiled {
  const served = state.flags.filter(
    ({ definition, killedIn }) => definition.on.includes(environment) && !killedIn.includes(environment),
  );
  const surroundings = surroundingsOf(state);
  const features = served
    .filter(({ definition }) => isInForce(definition.schedule, now))
    .map((flag) => [flag.key, compileFlag(flag, surroundings, environment, now)] as const);

  const rules = features.flatMap(([, feature]) => feature.rules ?? []);
  const parents = new Set(rules.flatMap(({ parentConditions = [] }) => parentConditions.map(({ id }) => id)));
  const held = state.holdouts.map(compileHoldout).filter(([id]) => parents.has(id));
  const groups = new Set(
    rules.flatMap(({ condition, parentConditions }) => groupsIn([condition, parentConditions])),
  );
  return {
    payload: {
      features: Object.fromEntries([...features, ...held]),
      savedGroups: Object.fromEntries(
        state.groups.flatMap(({ key, members }) => (groups.has(key) ? [[key, members] as const] : [])),
      ),
    },
    nextChange: nextChangeOf(served, environment, now),
  };
}

function surroundingsOf({ experiments, holdouts, groups }: LiveState): Surroundings {
  const attributes = new Map(groups.map(({ key, attribute }) => [key, attribute]));
  const known = new Map(experiments.map((experiment) => [experiment.key, experiment]));
  return {
    attributeOf: (group) => attributes.get(group) ?? "id",
    experiment: (key) => known.get(key) ?? null,
    isHeld: (holdout) => holdouts.some(({ key }) => key === holdout),
  };
}

const isMeant = ({ enabled, environments }: FlagRule, environment: string) =>
  enabled && (environments === null || environments.includes(environment));

/** TRICKY: a rule that neither forces nor experiments gives nothing, but its prerequisites still gate the flag. */
function gates({ prerequisites }: FlagDefinition): FeatureRule[] {
  if (prerequisites.length === 0) return [];
  return [{ parentConditions: parentsOf(prerequisites).map((parent) => ({ ...parent, gate: true })) }];
}

function compileFlag(
  { key, definition }: LiveFlag,
  surroundings: Surroundings,
  environment: string,
  now: Date,
): Feature {
  const rules = definition.rules
    .filter((rule) => isMeant(rule, environment) && isInForce(rule.schedule, now))
    .flatMap((rule) => compileRule(key, rule, surroundings));
  return { defaultValue: definition.defaultValue, rules: [...gates(definition), ...rules] };
}

function nextChangeOf(served: readonly LiveFlag[], environment: string, now: Date): Date | null {
  const schedules = served.flatMap(({ definition: { schedule, rules } }) => [
    schedule,
    ...rules.filter((rule) => isMeant(rule, environment)).map((rule) => rule.schedule),
  ]);
  const changes = schedules.flatMap((schedule) => changesAfter(schedule, now));
  return changes.length === 0 ? null : new Date(Math.min(...changes.map(Number)));
}
