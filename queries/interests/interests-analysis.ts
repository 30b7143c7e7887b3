import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { addDays } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";
import { INTEREST_DAYS } from "#queries/sources/recent-categories";
import { todayOf } from "#queries/stages/stage-scope";
import { INTEREST_KINDS, interestCounts, interestMembers } from "./interest-counts";

/** Some of the members: `share` of all, null where there are none. */
interface Counted {
  members: number;
  share: number | null;
}

/**
 * What members are after, told from 90 days.
 *
 * - `day`        the local day before which these days end
 * - `interests`  categories, the most members first
 * - `tied`       who has several alike; `none` who viewed, made and bought nothing of a category
 */
export interface Interests {
  day: string;
  members: number;
  interests: ({ interest: string } & Counted)[];
  tied: Counted;
  none: Counted;
}

function askedOf(frame: Frame) {
  const { project, period, includeExcluded, signal, caller, filter, now } = frame;
  const tomorrow = addDays(todayOf(frame), 1);
  const day = period.to < tomorrow ? period.to : tomorrow;
  const from = addDays(day, -INTEREST_DAYS);
  const scope: Scope = {
    ...{ project, includeExcluded, signal, caller, now },
    period: { from: from < period.from ? from : period.from, to: period.to > day ? period.to : day },
  };
  return { scope, asked: { told_from: from, told_to: day, filter, done: period }, day };
}

/** What members are after, by the category of most of what they view, make and buy. */
export async function readInterests(reader: Reader, frame: Frame): Promise<Interests> {
  const { scope, asked, day } = askedOf(frame);
  const rows = await interestCounts(reader, scope, asked);
  const all = rows.reduce((sum, { members }) => sum + members, 0);
  const counted = (members: number): Counted => ({ members, share: all === 0 ? null : members / all });
  const ofKind = (kind: (typeof INTEREST_KINDS)[number]) =>
    counted(rows.find((row) => row.kind === kind)?.members ?? 0);
  return {
    day,
    members: all,
    interests: rows.flatMap(({ kind, interest, members }) =>
      kind === "one" ? [{ interest, ...counted(members) }] : [],
    ),
    tied: ofKind("tied"),
    none: ofKind("none"),
  };
}

/** Who is after a category, or of whom it is known so; without either all members. */
const place = z.strictObject({
  category: z.string().min(1).optional(),
  kind: z.enum(INTEREST_KINDS).optional(),
});

async function readInterestMembers(
  reader: Reader,
  frame: Frame,
  { category, kind }: z.infer<typeof place>,
): Promise<string[]> {
  const { scope, asked } = askedOf(frame);
  const kinds = kind === undefined ? [...INTEREST_KINDS] : [kind];
  const rows = await interestMembers(reader, scope, { ...asked, kinds, interest: category ?? "" });
  return rows.map(({ person }) => person);
}

export const interestsAnalysis = defineAnalysis({
  name: "interests",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readInterests,
  table: ({ interests, tied, none }: Interests) => ({
    columns: ["interest", "kind", "members", "share"],
    rows: [
      ...interests.map(({ interest, members, share }) => [interest, "one", members, share]),
      [null, "tied", tied.members, tied.share],
      [null, "none", none.members, none.share],
    ],
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: Object.keys(place.shape) },
    read: (reader, frame, _, at) => readInterestMembers(reader, frame, at),
  },
});
