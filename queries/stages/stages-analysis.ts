import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { addDays } from "#queries/period/local-days";
import type { Reader } from "#queries/scope";
import { STAGES, type Stage } from "./stage";
import { stageCounts } from "./stage-counts";
import { snapshotDays, stagesAsked, todayOf } from "./stage-scope";
import { standingMembers } from "./standing-members";

/** How many members are in each stage at the end of a day; `complete` is false while the day is running. */
interface StagePoint {
  /** local day, the last one of a day, week or month of the period */
  day: string;
  stages: Record<Stage, number>;
  members: number;
  complete: boolean;
}

export interface StageHistory {
  points: StagePoint[];
}

const askedOf = (frame: Frame, days: readonly string[], [from = "", to = from] = [days[0], days.at(-1)]) =>
  stagesAsked(frame, { from, to: addDays(to, 1) }, days);

/** In which stages members are, day by day, week by week or month by month. */
export async function readStages(reader: Reader, frame: Frame): Promise<StageHistory> {
  const days = snapshotDays(frame);
  if (days.length === 0) return { points: [] };
  const { scope, asked } = askedOf(frame, days);
  const rows = await stageCounts(reader, scope, asked);
  const today = todayOf(frame);
  return {
    points: days.map((day, place) => {
      const own = rows.filter(({ at }) => at === place + 1);
      const stages = countsOf((stage) => own.find((row) => row.stage === stage)?.members ?? 0);
      const members = STAGES.reduce((sum, stage) => sum + stages[stage], 0);
      return { day, stages, members, complete: day < today };
    }),
  };
}

const countsOf = (count: (stage: Stage) => number): Record<Stage, number> => ({
  new: count("new"),
  core: count("core"),
  active: count("active"),
  "at-risk": count("at-risk"),
  churned: count("churned"),
  resurrected: count("resurrected"),
});

/** A day that has a point, and a stage; without it all members of that day. */
const place = z.strictObject({ day: z.iso.date(), stage: z.enum(STAGES).optional() });

async function readStageMembers(
  reader: Reader,
  frame: Frame,
  { day, stage }: z.infer<typeof place>,
): Promise<string[]> {
  if (!snapshotDays(frame).includes(day)) return [];
  const { scope, asked } = askedOf(frame, [day]);
  const meant = [stage === undefined ? [...STAGES] : [stage]];
  const rows = await standingMembers(reader, scope, { ...asked, meant });
  return rows.map(({ person }) => person);
}

export const stagesAnalysis = defineAnalysis({
  name: "stages",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readStages,
  table: ({ points }: StageHistory) => ({
    columns: ["day", ...STAGES, "members", "complete"],
    rows: points.map(({ day, stages, members, complete }) => [
      day,
      ...STAGES.map((stage) => stages[stage]),
      members,
      complete,
    ]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: ["day", "stage"] },
    read: (reader, frame, _, at) => readStageMembers(reader, frame, at),
  },
});
