import type { FlagEntry } from "#experiments/flags/read-flags";
import { flagState } from "~/features/flags/flag-state";
import type { EnvironmentState, ListedFlag } from "~/features/flags/flags-page-data";

/** What a flag is in each environment. */
export const statesOf = (
  flag: Pick<FlagEntry, "definition" | "kills">,
  environments: readonly string[],
  now: Date,
): EnvironmentState[] =>
  environments.map((environment) => ({
    environment,
    state: flagState(flag, environment, now),
    reason: flag.kills.find((kill) => kill.environment === environment)?.reason ?? null,
  }));

/** A flag as a page lists it. */
export const listedFlag = (flag: FlagEntry, environments: readonly string[], now: Date): ListedFlag => ({
  key: flag.key,
  type: flag.type,
  description: flag.definition?.description ?? "",
  archived: flag.archivedAt !== null,
  states: statesOf(flag, environments, now),
  drafts: flag.drafts,
  owner: flag.owner,
  changedAt: flag.changedAt.getTime(),
});
