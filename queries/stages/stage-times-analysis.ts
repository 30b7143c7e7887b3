import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import type { Reader } from "#queries/scope";
import { medianStay } from "./median-stay";
import { STAGES, type Stage } from "./stage";
import { spanOf, stagesAsked } from "./stage-scope";
import { stageStays } from "./stage-stays";
import { stageTraffic, stageTrafficMembers, TRAFFIC } from "./stage-traffic";

/** Who came into a stage on the period's days, who moved on, and how long members stay; all but the median count members. */
interface StageTime {
  stage: Stage;
  /** at the midnight before the period */
  atFirst: number;
  entered: number;
  movedOn: number;
  /** at the midnight that ends the period, or today */
  atLast: number;
  /** stays that began in the period */
  stays: number;
  /** days after which half of those stays are over; null while more go on */
  medianDays: number | null;
}

export interface StageTimes {
  stages: StageTime[];
}

/** How members come into stages and move on. */
export async function readStageTimes(reader: Reader, frame: Frame): Promise<StageTimes> {
  const span = spanOf(frame);
  if (span === null) return { stages: [] };
  const { scope, asked } = stagesAsked(frame, span);
  const [traffic, stays] = await Promise.all([
    stageTraffic(reader, scope, asked),
    stageStays(reader, scope, asked),
  ]);
  return {
    stages: STAGES.map((stage) => {
      const did = (what: (typeof TRAFFIC)[number]) =>
        traffic.find((row) => row.stage === stage && row.did === what)?.members ?? 0;
      const own = stays.filter((row) => row.stage === stage);
      return {
        stage,
        atFirst: did("at-first"),
        entered: did("entered"),
        movedOn: did("moved-on"),
        atLast: did("at-last"),
        stays: own.reduce((sum, row) => sum + row.stays, 0),
        medianDays: medianStay(own),
      };
    }),
  };
}

/** A stage, and what members did about it. */
const place = z.strictObject({ stage: z.enum(STAGES), did: z.enum(TRAFFIC).default("entered") });

async function readTrafficMembers(
  reader: Reader,
  frame: Frame,
  { stage, did }: z.infer<typeof place>,
): Promise<string[]> {
  const span = spanOf(frame);
  if (span === null) return [];
  const { scope, asked } = stagesAsked(frame, span);
  const rows = await stageTrafficMembers(reader, scope, { ...asked, stage, did });
  return rows.map(({ person }) => person);
}

export const stageTimesAnalysis = defineAnalysis({
  name: "stage-times",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readStageTimes,
  table: ({ stages }: StageTimes) => ({
    columns: ["stage", "at_first", "entered", "moved_on", "at_last", "stays", "median_days"],
    rows: stages.map((one) => [
      one.stage,
      one.atFirst,
      one.entered,
      one.movedOn,
      one.atLast,
      one.stays,
      one.medianDays,
    ]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: Object.keys(place.shape) },
    read: (reader, frame, _, at) => readTrafficMembers(reader, frame, at),
  },
});
