import { type ExperimentDesign, experimentDesign } from "#experiments/design/experiment-design";
import { experimentAssignment } from "#experiments/design/experiment-assignment";
import type { Analysed, Seen } from "#experiments/analysis/analysed";
import { projectOf, rowOf, type Deed } from "#tests/queries/stage";
import type { EventRow } from "#store/events/event-row";

const HOUR = 3_600_000;
/** The experiment begins on a Monday at local midnight, and most stories are looked at three weeks later. */
const BEGAN = "2026-03-02T00:00+08:00";
export const LATER = "2026-03-23T00:00+08:00";

/** An experiment "gift" of the variations a and b that runs since then. */
export function giftOf(design: object, variations: readonly string[] = ["a", "b"]): Analysed {
  const parsed: ExperimentDesign = experimentDesign.parse(design);
  return {
    key: "gift",
    assignment: experimentAssignment.parse({
      seed: "gift",
      variations: variations.map((key) => ({ key, name: key, weight: 1 / variations.length })),
    }),
    design: parsed,
    phases: [
      {
        ...{ from: new Date(BEGAN).toISOString(), to: null, seed: "gift", bucketVersion: 0 },
        coverage: [{ at: new Date(BEGAN).toISOString(), share: 1 }],
      },
    ],
  };
}

export const seenAt = (project: number, at = LATER): Seen => ({
  project: projectOf({ id: project }),
  now: new Date(at),
  includeExcluded: false,
});

/** An instant so many hours after the experiment began. */
export const hours = (count: number): string => new Date(Date.parse(BEGAN) + count * HOUR).toISOString();

/** Who saw which variation, so many hours after the experiment began. */
export const saw = (who: string, variation: string, hour: number, more: Partial<Deed> = {}): Deed => ({
  ...{ at: hours(hour), who, did: "Experiment Viewed", experiment: "gift", variation },
  ...more,
});

export const ordered = (who: string, hour: number, money = "10"): Deed => ({
  ...{ at: hours(hour), who, did: "Order Completed", order: `${who} at ${hour}`, money },
});

/** Deeds as a project stores them. */
export const storyRows = (project: number, deeds: readonly Deed[]): EventRow[] =>
  deeds.map((deed, place) => rowOf(projectOf({ id: project }), deed, `story ${place}`));
