import { liveExposures } from "#queries/experiments/live-exposures";
import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import { exposedOf, scopeOf, spanOf } from "../analysis/analysed";
import type { Experiment } from "../lifecycle/find-experiment";
import { sampleRatio, type SampleRatio } from "../statistics/checks/sample-ratio";
import type { Insufficient } from "../statistics/comparison";

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
  const rows = experiment.phases.length === 0 ? [] : await read(reader, { project, now }, experiment);
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

function read(reader: Reader, { project, now }: { project: Project; now: Date }, experiment: Experiment) {
  const span = spanOf(experiment, now);
  const seen = { project, now, includeExcluded: false, caller: "watched experiment" };
  const { experiment: key, variations, exposed_from, exposed_to } = exposedOf(experiment, span);
  return liveExposures(reader, scopeOf(seen, experiment, span), {
    ...{ experiment: key, variations, exposed_from, exposed_to },
    recent_from: now.getTime() - RECENT_MS,
  });
}

/** TRICKY: this is looked at all the time, and ends experiments; the usual 0.001 would end one in some hundred for nothing. */
const ALARM_BELOW = 0.0001;
