import type { FlagEntry } from "#experiments/flags/read-flags";
import { isInForce } from "#experiments/flags/schedule";

/**
 * What a flag is in an environment: `killed` by its switch; `on`; `waiting` while its schedule is not in force; `off`
 * where its revision does not name the environment; `unpublished` without a revision.
 */
export type FlagState = "killed" | "on" | "waiting" | "off" | "unpublished";

export function flagState(
  { definition, kills }: Pick<FlagEntry, "definition" | "kills">,
  environment: string,
  now: Date,
): FlagState {
  if (kills.some((kill) => kill.environment === environment)) return "killed";
  if (definition === null) return "unpublished";
  if (!definition.on.includes(environment)) return "off";
  return isInForce(definition.schedule, now) ? "on" : "waiting";
}
