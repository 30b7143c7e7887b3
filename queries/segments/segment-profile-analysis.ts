import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import type { Interval } from "#queries/intervals/interval";
import { newcombeInterval } from "#queries/intervals/newcombe-interval";
import { comparedMarks, FEWEST_MEMBERS } from "#queries/marks/compared-marks";
import type { Reader, Scope } from "#queries/scope";
import { segmentMarked, segmentMarks } from "./segment-marks";
import { segmentParams, type SegmentParams } from "./segment-asked";

const MOST_MARKS = 2000;

/**
 * A mark that more or fewer members of a segment have than of the others.
 *
 * - `inside`, `outside`  how many of the segment have it, and of the others; `shares` of each, 0–1
 * - `difference`         of the shares, with its 95 % interval
 * - `adjusted`           the p of the χ² test, adjusted to the number of marks tested
 */
export interface ProfileMark {
  /** as a filter says it, or "did" for an event of the period */
  subject: string;
  value: string;
  inside: number;
  outside: number;
  shares: { inside: number; outside: number };
  difference: { value: number; interval: Interval };
  adjusted: number;
}

/** What tells a segment from the others, the most certain first; `members` are those of the segment. */
export interface SegmentProfile {
  members: number;
  others: number;
  marks: ProfileMark[];
}

const place = z.strictObject({
  subject: z.string().min(1).max(200),
  value: z.string(),
  who: z.enum(["inside", "outside"]).default("inside"),
});

export const segmentScope = ({ project, period, includeExcluded, now, signal, caller }: Frame): Scope => ({
  ...{ project, period, includeExcluded, now, signal, caller },
});

/** What more or fewer members of a segment have than all other members, or than those of another segment that are not in it. */
export async function readSegmentProfile(
  reader: Reader,
  frame: Frame,
  params: SegmentParams,
): Promise<SegmentProfile> {
  const asked = { ...params, filter: frame.filter, least: FEWEST_MEMBERS, most: MOST_MARKS };
  const rows = await segmentMarks(reader, segmentScope(frame), asked);
  const all = rows.find(({ subject }) => subject === "") ?? { members: 0, converted: 0 };
  const others = all.members - all.converted;
  const marks = comparedMarks(
    rows.filter(({ subject }) => subject !== ""),
    all,
  );
  return {
    ...{ members: all.converted, others },
    marks: marks.map(({ subject, value, members, converted, adjusted }) => {
      const [inside, outside] = [converted, members - converted];
      const shares = { inside: inside / all.converted, outside: outside / others };
      const interval = newcombeInterval(
        { successes: inside, trials: all.converted },
        { successes: outside, trials: others },
      );
      const difference = { value: shares.inside - shares.outside, interval };
      return { subject, value, inside, outside, shares, difference, adjusted };
    }),
  };
}

export const segmentProfileAnalysis = defineAnalysis({
  name: "segment-profile",
  params: { schema: segmentParams, parameters: Object.keys(segmentParams.shape), texts: [] },
  read: readSegmentProfile,
  table: ({ marks }: SegmentProfile) => ({
    columns: [
      ...["subject", "value", "members", "others", "share", "share_of_others"],
      ...["difference", "difference_low", "difference_high", "p_adjusted"],
    ],
    rows: marks.map(({ subject, value, inside, outside, shares, difference, adjusted }) => [
      ...[subject, value, inside, outside, shares.inside, shares.outside],
      ...[difference.value, difference.interval.low, difference.interval.high, adjusted],
    ]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: ["subject", "value", "who"] },
    read: async (reader, frame, params, { subject, value, who }) => {
      const asked = { ...params, filter: frame.filter, subject, value, inside: who === "inside" };
      const rows = await segmentMarked(reader, segmentScope(frame), asked);
      return rows.map(({ person }) => person);
    },
  },
});
