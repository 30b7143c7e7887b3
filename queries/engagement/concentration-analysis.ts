import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import type { Reader, Scope } from "#queries/scope";
import { concentrationCurve, type CurvePoint, membersOf } from "./concentration";
import { interactionCounts, mostInteracting } from "./interaction-counts";

/** How interaction is shared out among the active members, those who interact most first. */
export interface Concentration {
  members: number;
  interactions: number;
  curve: CurvePoint[];
}

/** The first so many per cent of the active members. */
const place = z.strictObject({ top: z.number().int().min(1).max(100) });

const scopeOf = ({ project, period, includeExcluded, signal, caller }: Frame): Scope => ({
  ...{ project, period, includeExcluded, signal, caller },
});

/** How much of all interaction the most active members make. */
export async function readConcentration(reader: Reader, frame: Frame): Promise<Concentration> {
  const counts = await interactionCounts(reader, scopeOf(frame), { filter: frame.filter });
  return {
    members: counts.reduce((sum, { members }) => sum + members, 0),
    interactions: counts.reduce((sum, { members, interactions }) => sum + members * interactions, 0),
    curve: concentrationCurve(counts),
  };
}

async function readMostInteracting(reader: Reader, frame: Frame, top: number): Promise<string[]> {
  const { members } = await readConcentration(reader, frame);
  const most = membersOf(top / 100, members);
  const rows = await mostInteracting(reader, scopeOf(frame), { filter: frame.filter, most });
  return rows.map(({ person }) => person);
}

export const concentrationAnalysis = defineAnalysis({
  name: "concentration",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readConcentration,
  table: ({ curve }: Concentration) => ({
    columns: ["share_of_members", "members", "share_of_interactions"],
    rows: curve.map(({ of, members, share }) => [of, members, share]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: [] },
    read: (reader, frame, _, { top }) => readMostInteracting(reader, frame, top),
  },
});
