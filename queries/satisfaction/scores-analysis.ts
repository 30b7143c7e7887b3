import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import type { Acts } from "#queries/measurements/acts";
import { placed } from "#queries/measurements/read-tallies";
import type { Reader } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { answerScores, scoreMembers } from "./answer-scores";

const SURVEYS = {
  nps: { acts: { of: "scores" }, lowest: 0, highest: 10 },
  csat: { acts: { of: "ratings" }, lowest: 1, highest: 5 },
} as const satisfies Record<string, { acts: Acts; lowest: number; highest: number }>;

const params = z.strictObject({ survey: z.enum(["nps", "csat"]).default("nps") });
type Asked = z.infer<typeof params>;

const place = z.strictObject({ score: z.number().int().min(0).max(10) });

/** How often each score was given, from the lowest to the highest; of each person the latest answer counts. */
export interface Scores {
  survey: Asked["survey"];
  scores: { score: number; answers: number }[];
}

function asked(frame: Frame, { survey }: Asked) {
  const { project, includeExcluded, signal, caller, filter, now } = frame;
  const today = localDayIn(project.zone)(now.getTime());
  const part = { acts: SURVEYS[survey].acts, window: "span" } as const;
  const { days, question } = placed(part, [frame.period], { today, filter, breakdown: undefined });
  return { scope: { project, period: days, includeExcluded, now, signal, caller }, question };
}

/** How often each score of a survey was given. */
export async function readScores(reader: Reader, frame: Frame, params: Asked): Promise<Scores> {
  const { scope, question } = asked(frame, params);
  const rows = await answerScores(reader, scope, question);
  const { lowest, highest } = SURVEYS[params.survey];
  const scores = Array.from({ length: highest - lowest + 1 }, (_, at) => {
    const score = lowest + at;
    return { score, answers: rows.find((row) => row.score === score)?.answers ?? 0 };
  });
  return { survey: params.survey, scores };
}

export const scoresAnalysis = defineAnalysis({
  name: "scores",
  params: { schema: params, parameters: Object.keys(params.shape), texts: ["survey"] },
  read: readScores,
  table: ({ scores }: Scores) => ({
    columns: ["score", "answers"],
    rows: scores.map(({ score, answers }) => [score, answers]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: [] },
    read: async (reader, frame, params, { score }) => {
      const { scope, question } = asked(frame, params);
      return (await scoreMembers(reader, scope, { ...question, score })).map(({ person }) => person);
    },
  },
});
