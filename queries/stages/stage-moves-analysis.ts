import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { addDays } from "#queries/period/local-days";
import type { Reader } from "#queries/scope";
import { STANDINGS, type Standing } from "./stage";
import { spanOf, stagesAsked } from "./stage-scope";
import { standingMembers } from "./standing-members";
import { standingMoves } from "./standing-moves";

/** Who stood so at the end of one day and so at the end of another. */
interface Move {
  before: Standing;
  after: Standing;
  members: number;
}

/** From which stages into which members moved between two midnights; moves that nobody made are not there. */
export interface StageMoves {
  /** the local days whose ends are compared; null before the period has begun */
  days: { before: string; after: string } | null;
  moves: Move[];
}

/** Outside the community at both ends, though perhaps inside it in between. */
const isOutside = ({ before, after }: Omit<Move, "members">) =>
  before === after && (before === "not-yet" || before === "left");

function askedOf(frame: Frame) {
  const span = spanOf(frame);
  if (span === null) return null;
  const days = { before: span.from, after: addDays(span.to, -1) };
  return { days, ...stagesAsked(frame, span, [days.before, days.after]) };
}

/** How members moved between stages from the midnight that begins the period to the one that ends it, or today. */
export async function readStageMoves(reader: Reader, frame: Frame): Promise<StageMoves> {
  const question = askedOf(frame);
  if (question === null) return { days: null, moves: [] };
  const rows = await standingMoves(reader, question.scope, question.asked);
  const order = ({ before, after }: Move) => STANDINGS.indexOf(before) * 10 + STANDINGS.indexOf(after);
  const moves = rows.filter((move) => !isOutside(move)).toSorted((a, b) => order(a) - order(b));
  return { days: question.days, moves };
}

/** A move; without one of its ends, all that have the other. */
const place = z.strictObject({
  stage_before: z.enum(STANDINGS).optional(),
  stage_after: z.enum(STANDINGS).optional(),
});

async function readMoved(
  reader: Reader,
  frame: Frame,
  { stage_before: before, stage_after: after }: z.infer<typeof place>,
): Promise<string[]> {
  const question = askedOf(frame);
  if (question === null) return [];
  const found = await Promise.all(
    STANDINGS.filter((one) => before === undefined || one === before).map((from) => {
      const to = STANDINGS.filter((one) => after === undefined || one === after);
      const meant = [[from], to.filter((one) => !isOutside({ before: from, after: one }))];
      return standingMembers(reader, question.scope, { ...question.asked, meant });
    }),
  );
  return found.flat().map(({ person }) => person);
}

export const stageMovesAnalysis = defineAnalysis({
  name: "stage-moves",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readStageMoves,
  table: ({ moves }: StageMoves) => ({
    columns: ["before", "after", "members"],
    rows: moves.map(({ before, after, members }) => [before, after, members]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: Object.keys(place.shape) },
    read: (reader, frame, _, at) => readMoved(reader, frame, at),
  },
});
