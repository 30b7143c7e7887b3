import { z } from "zod";
import type { Frame } from "#queries/frame";
import { asksEvents } from "#queries/measurements/member-value";
import { moneyText, moneyUnits } from "#queries/money/exact-money";
import { addDays } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";
import { RFM_DAYS } from "#queries/sources/recent-sales";
import { localDayIn } from "#store/events/local-day";
import { rfmMembers, rfmMoves } from "./rfm-moves";
import {
  RFM_CELLS,
  RFM_SEGMENTS,
  type RfmSegment,
  scoresOf,
  segmentOf,
  SPENDING_TIERS,
  type SpendingTier,
  tierOf,
} from "./rfm-segments";

const BEGINNING = "1970-01-01";
const NOBODY = 0;

/** Some customers: `sales` net of refunds over the days they are scored over, `share` of those of all customers. */
export interface Customers {
  members: number;
  sales: string;
  share: number | null;
}

/**
 * The customers of the 360 days before the period's end (or tomorrow), by their scores.
 *
 * - `day`    the local day before which they are scored now, `dayBefore` that of the period's beginning
 * - `grid`   by recency and frequency
 * - `moves`  between the segments of both days; null is to have ordered nothing in their 360 days
 */
export interface Rfm {
  day: string;
  dayBefore: string;
  customers: Customers;
  grid: ({ recency: number; frequency: number } & Customers)[];
  segments: ({ segment: RfmSegment } & Customers)[];
  tiers: ({ tier: SpendingTier } & Customers)[];
  moves: { before: RfmSegment | null; after: RfmSegment | null; members: number }[];
}

/** Whom a number means; what is not said may be anything. `segment_before` "none" is who was no customer then. */
export const rfmPlace = z.strictObject({
  recency: z.number().int().min(1).max(5).optional(),
  frequency: z.number().int().min(1).max(5).optional(),
  segment: z.enum([...RFM_SEGMENTS, "none"]).optional(),
  tier: z.enum(SPENDING_TIERS).optional(),
  segment_before: z.enum([...RFM_SEGMENTS, "none"]).optional(),
});
export type RfmPlace = z.infer<typeof rfmPlace>;

function asked(frame: Frame) {
  const { project, period, includeExcluded, signal, caller, filter, now } = frame;
  const tomorrow = addDays(localDayIn(project.zone)(now.getTime()), 1);
  const day = period.to < tomorrow ? period.to : tomorrow;
  const dayBefore = period.from < day ? period.from : day;
  const from = addDays(dayBefore, -RFM_DAYS);
  const scope: Scope = {
    ...{ project, includeExcluded, signal, caller, now },
    period: { from: asksEvents({ filter }) ? BEGINNING : from, to: day },
  };
  const question = {
    filter,
    ...{ before_from: from, before_to: dayBefore },
    ...{ now_from: addDays(day, -RFM_DAYS), now_to: day },
  };
  return { scope, question, day, dayBefore };
}

const segmentAt = (cell: number): RfmSegment | null => (cell === NOBODY ? null : segmentOf(scoresOf(cell)));

/** How recently, how often and for how much customers bought. */
export async function readRfm(reader: Reader, frame: Frame): Promise<Rfm> {
  const { scope, question, day, dayBefore } = asked(frame);
  const rows = (await rfmMoves(reader, scope, question)).map((row) => ({
    ...row,
    units: moneyUnits(row.sales),
  }));
  const scored = rows.filter(({ now }) => now !== NOBODY);
  const unitsOf = (of: typeof rows) => of.reduce((sum, { units }) => sum + units, 0n);
  const all = unitsOf(scored);
  const customersWhere = (test: (cell: number) => boolean): Customers => {
    const own = scored.filter(({ now }) => test(now));
    return {
      members: own.reduce((sum, { members }) => sum + members, 0),
      sales: moneyText(unitsOf(own)),
      share: all === 0n ? null : Number(unitsOf(own)) / Number(all),
    };
  };
  const moves = new Map<string, Rfm["moves"][number]>();
  for (const row of rows) {
    const [before, after] = [segmentAt(row.before), segmentAt(row.now)];
    const key = `${before} ${after}`;
    moves.set(key, { before, after, members: (moves.get(key)?.members ?? 0) + row.members });
  }
  const scores = [1, 2, 3, 4, 5];
  return {
    ...{ day, dayBefore },
    customers: customersWhere(() => true),
    grid: scores.flatMap((recency) =>
      scores.map((frequency) => ({
        ...{ recency, frequency },
        ...customersWhere((cell) => {
          const own = scoresOf(cell);
          return own.recency === recency && own.frequency === frequency;
        }),
      })),
    ),
    segments: RFM_SEGMENTS.map((segment) => ({
      segment,
      ...customersWhere((cell) => segmentAt(cell) === segment),
    })),
    tiers: SPENDING_TIERS.map((tier) => ({
      tier,
      ...customersWhere((cell) => tierOf(scoresOf(cell)) === tier),
    })),
    moves: [...moves.values()],
  };
}

/** The members behind a number, by person id. */
export async function readRfmMembers(reader: Reader, frame: Frame, place: RfmPlace): Promise<string[]> {
  const { scope, question } = asked(frame);
  const { recency, frequency, segment, tier, segment_before } = place;
  const ofSegment = (cell: number, wanted: RfmPlace["segment"]) =>
    wanted === undefined || (segmentAt(cell) ?? "none") === wanted;
  const now = RFM_CELLS.filter((cell) => {
    const scores = scoresOf(cell);
    return (
      (recency === undefined || scores.recency === recency) &&
      (frequency === undefined || scores.frequency === frequency) &&
      (tier === undefined || tierOf(scores) === tier) &&
      ofSegment(cell, segment)
    );
  });
  const rows = await rfmMembers(reader, scope, {
    ...question,
    before: [NOBODY, ...RFM_CELLS].filter((cell) => ofSegment(cell, segment_before)),
    now: segment === "none" ? [NOBODY] : now,
  });
  return rows.map(({ person }) => person);
}
