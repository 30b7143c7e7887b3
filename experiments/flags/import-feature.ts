import type { z } from "zod";
import type { ExperimentAssignment } from "../design/experiment-assignment";
import { type FlagDefinition, flagDefinition, type FlagRule, type FlagType } from "./flag-definition";
import { FlagError } from "./flag-error";
import { importAssignment } from "./import-assignment";
import type { Json } from "./json";
import { isGiving, sdkFeature, type SdkGateRule, type SdkGivingRule } from "./sdk-feature";

/** A flag made from an SDK's feature, and the experiments that are to run before it is published. */
export interface ImportedFeature {
  type: FlagType;
  definition: FlagDefinition;
  experiments: { key: string; name: string; assignment: ExperimentAssignment }[];
}

/**
 * Makes a flag from a feature of GrowthBook's SDKs, so that everybody gets what they got. A feature without a default
 * becomes a flag of JSON with the default null, which is what SDKs make of it.
 *
 * @param key the feature's
 * @param on the environments in which the flag is to be on
 * @throws FlagError "invalid" for whatever a flag cannot say: filters, ranges that are no weights, gates behind other
 *   rules, and anything unknown
 */
export function importFeature(key: string, feature: unknown, on: string[]): ImportedFeature {
  const { defaultValue, rules } = understood(key, sdkFeature.safeParse(feature));
  const refuse = (what: string) => new FlagError("invalid", `The feature ${key} has ${what}.`);
  const giving = rules.filter(isGiving);
  const gates = rules.slice(0, rules.length - giving.length);
  if (gates.some(isGiving)) throw refuse("a gate that does not stand before its other rules");
  const gating = gates.flatMap(({ parentConditions }) => parentConditions);
  if (!gating.every(({ gate }) => gate)) throw refuse("a rule that gives nothing");
  if (giving.some(({ parentConditions }) => parentConditions.some(({ gate }) => gate))) {
    throw refuse("a rule that is a gate as well");
  }

  const imported = giving.map((rule, place) => importRule(key, rule, place + 1));
  const experiments = imported.flatMap(({ experiment }) => experiment ?? []);
  if (new Set(experiments.map((one) => one.key)).size < experiments.length)
    throw refuse("an experiment twice");
  const definition = understood(
    key,
    flagDefinition.safeParse({
      ...{ on, defaultValue, rules: imported.map(({ rule }) => rule) },
      prerequisites: prerequisitesOf({ parentConditions: gating }),
    }),
  );
  return { type: typeOf(definition), definition, experiments };
}

function understood<T>(key: string, { data, error }: z.ZodSafeParseResult<T>): T {
  if (data !== undefined) return data;
  const problems = (error?.issues ?? []).map(({ path, message }) => ({ path: path.join("."), message }));
  const [first] = problems;
  throw new FlagError("invalid", `The feature ${key}: ${first?.path} ${first?.message}`, problems);
}

const prerequisitesOf = ({ parentConditions }: Pick<SdkGateRule, "parentConditions">) =>
  parentConditions.map(({ id, condition }) => ({ flag: id, condition }));

interface ImportedRule {
  rule: z.input<typeof flagDefinition>["rules"] extends readonly (infer Rule)[] | undefined ? Rule : never;
  experiment?: ImportedFeature["experiments"][number];
}

function importRule(feature: string, given: SdkGivingRule, place: number): ImportedRule {
  const { id = `rule-${place}`, condition } = given;
  const whom = { id, condition, prerequisites: prerequisitesOf(given) };
  if ("force" in given) {
    const { force: value, coverage, seed = feature, hashAttribute, hashVersion } = given;
    if (coverage === undefined) return { rule: { kind: "force", ...whom, value } };
    return { rule: { kind: "rollout", ...whom, value, coverage, seed, hashAttribute, hashVersion } };
  }
  const { key = feature, name = key, variations } = given;
  const assignment = importAssignment(feature, given);
  const values = assignment.variations.map(
    (variation, at) => [variation.key, variations[at] ?? null] as const,
  );
  return {
    rule: { kind: "experiment", ...whom, experiment: key, values: Object.fromEntries(values) },
    experiment: { key, name, assignment },
  };
}

/** The narrowest type of all values of a flag. */
function typeOf({ defaultValue, rules }: FlagDefinition): FlagType {
  const kinds = new Set([defaultValue, ...rules.flatMap(valuesOf)].map((value) => typeof value));
  const [kind] = kinds;
  return kinds.size === 1 && (kind === "boolean" || kind === "string" || kind === "number") ? kind : "json";
}

const valuesOf = (rule: FlagRule): Json[] =>
  rule.kind === "experiment" ? Object.values(rule.values) : [rule.value];
