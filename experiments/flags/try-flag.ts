import { GrowthBook } from "@growthbook/growthbook";
import { compilePayload } from "./compile-payload";
import type { FlagDefinition } from "./flag-definition";
import type { Json } from "./json";
import type { LiveState } from "./live-state";

interface Asked {
  flag: string;
  environment: string;
  /** the member's, as an app would tell them to its SDK */
  attributes: Record<string, unknown>;
  now: Date;
  /** tried in place of what is in force, and as if no kill switch were pulled */
  draft: FlagDefinition | null;
}

/**
 * What a member gets of a flag, and why.
 *
 * - `source`     the SDK's word: "force", "experiment", "defaultValue", "prerequisite", "unknownFeature" …
 * - `rule`       the id of the rule that gave it, null for none
 * - `experiment` the experiment that they are exposed to by it, and the variation they are in
 */
export interface Trial {
  value: Json;
  source: string;
  rule: string | null;
  experiment: { key: string; variation: string } | null;
}

/** Tries a flag out by GrowthBook's own SDK, with what SDKs of an environment would be told. */
export function tryFlag(state: LiveState, { flag, environment, attributes, now, draft }: Asked): Trial {
  const drafted = draft && { key: flag, type: "json" as const, definition: draft, killedIn: [] };
  const others = state.flags.filter(({ key }) => key !== flag);
  const tried = drafted === null ? state.flags : [...others, drafted];
  const { payload } = compilePayload({ ...state, flags: tried }, environment, now);
  const sdk = new GrowthBook({ attributes }).initSync({ payload });
  const { value, source, ruleId, experiment, experimentResult } = sdk.evalFeature<Json>(flag);
  sdk.destroy();
  return {
    value,
    source,
    rule: ruleId || null,
    experiment:
      experiment && experimentResult ? { key: experiment.key, variation: experimentResult.key } : null,
  };
}
