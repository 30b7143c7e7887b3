import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import type { Granularity } from "#queries/period";
import type { Reader, Scope } from "#queries/scope";
import { retentionParams, type RetentionParams } from "./retention-question";
import { usageGapMembers, usageGaps } from "./usage-gaps";

/** How many days lie between a member's uses; see docs/analyses/usage-interval.md. */
export interface UsageInterval {
  /** members who came on two local days or more */
  members: number;
  /** how many of them usually come again after so many days, the fewest first; none is left out but those of nobody */
  gaps: { days: number; members: number }[];
  /** within so many days half, four fifths, nine tenths of them come again; null without members */
  within: { half: number; fourFifths: number; nineTenths: number } | null;
  /** in which unit retention is read best; null without members */
  unit: Granularity | null;
}

const params = z.strictObject({ return: retentionParams.shape.return });
const place = z.strictObject({ days: z.number().int().positive() });
type Asked = Pick<RetentionParams, "return">;

const scopeOf = ({ project, period, includeExcluded, now, signal, caller }: Frame): Scope => ({
  project,
  period,
  includeExcluded,
  now,
  signal,
  caller,
});

/** The fewest days within which a share of the members comes again. */
function daysWithin(gaps: UsageInterval["gaps"], members: number, share: number): number {
  let counted = 0;
  for (const gap of gaps) {
    counted += gap.members;
    if (counted >= members * share) return gap.days;
  }
  throw new Error("A share of nobody was asked for.");
}

const unitFor = (half: number): Granularity => (half <= 1 ? "day" : half <= 7 ? "week" : "month");

/** How often members come, of those whom the filter leaves. */
export async function readUsageInterval(
  reader: Reader,
  frame: Frame,
  { return: events }: Asked,
): Promise<UsageInterval> {
  const gaps = await usageGaps(reader, scopeOf(frame), { return: events, filter: frame.filter });
  const members = gaps.reduce((sum, gap) => sum + gap.members, 0);
  if (members === 0) return { members, gaps, within: null, unit: null };
  const half = daysWithin(gaps, members, 0.5);
  const within = {
    half,
    fourFifths: daysWithin(gaps, members, 0.8),
    nineTenths: daysWithin(gaps, members, 0.9),
  };
  return { members, gaps, within, unit: unitFor(half) };
}

export const usageIntervalAnalysis = defineAnalysis({
  name: "usage-interval",
  params: { schema: params, parameters: Object.keys(params.shape), texts: [] },
  read: readUsageInterval,
  table: ({ gaps }: UsageInterval) => ({
    columns: ["days", "members"],
    rows: gaps.map(({ days, members }) => [days, members]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: [] },
    read: async (reader, frame, { return: events }, { days }) => {
      const asked = { return: events, filter: frame.filter, days };
      const rows = await usageGapMembers(reader, scopeOf(frame), asked);
      return rows.map(({ person }) => person);
    },
  },
});
