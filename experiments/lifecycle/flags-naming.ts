import type { Control } from "#store/postgres/control";
import { type LiveFlag, readLiveFlags } from "../flags/live-state";

/** The flags in force that have a rule for an experiment. */
export async function flagsNaming(
  db: Control["db"],
  project: number,
  experiment: string,
): Promise<LiveFlag[]> {
  return (await readLiveFlags(db, project)).filter(({ definition }) =>
    definition.rules.some((rule) => rule.kind === "experiment" && rule.experiment === experiment),
  );
}
