import { liveExposures } from "#queries/experiments/live-exposures";
import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import type { Experiment } from "../lifecycle/find-experiment";
import { sampleRatio, type SampleRatio } from "../statistics/checks/sample-ratio";
import type { Insufficient } from "../statistics/comparison";
import { watchedPhase } from "./watched-phase";

const RECENT_MS = 600_000;

/** Members of an arm so far, those of the last ten minutes, their exposures, and when the last was (UTC, null for none). */
interface LiveArm {
  variation: string;
  members: number;
  recent: number;
  exposures: number;
  last: string | null;
}

/** Who is in an experiment just now; members who saw several variations, or one that it does not have, are in no arm. */
export interface LiveExposures {
  arms: LiveArm[];
  inSeveral: number;
  unlisted: number;
  sampleRatio: SampleRatio | Insufficient<"no-units" | "one-arm">;
}

/** Reads who came into the phase of an experiment that runs, up to the newest event that is stored. @throws WarehouseError */
export async function readLiveExposures(
  reader: Reader,
  { project, now }: { project: Project; now: Date },
  experiment: Experiment,
): Promise<LiveExposures> {
  const watched = watchedPhase(experiment, project, now);
  const rows =
    watched === null
      ? []
      : await liveExposures(reader, watched.scope, {
          ...watched.exposed,
          recent_from: now.getTime() - RECENT_MS,
        });
  const of = (arm: number | null) => rows.find((row) => row.arm === arm);
  const { variations } = experiment.assignment;
  const arms = variations.map(({ key }, place): LiveArm => {
    const { members = 0, recent = 0, exposures = 0, last = null } = of(place + 1) ?? {};
    return { variation: key, members, recent, exposures, last };
  });
  return {
    arms,
    inSeveral: of(null)?.members ?? 0,
    unlisted: of(0)?.members ?? 0,
    sampleRatio: sampleRatio(
      arms.map(({ members }, place) => ({ units: members, weight: variations[place]?.weight ?? 0 })),
      ALARM_BELOW,
    ),
  };
}

/** TRICKY: this is looked at all the time, and ends experiments; the usual 0.001 would end one in some hundred for nothing. */
const ALARM_BELOW = 0.0001;
