import { z } from "zod";
import type { Frame } from "#queries/frame";
import type { Period } from "#queries/period";
import { buckets } from "#queries/period/buckets";
import { addDays, addMonths } from "#queries/period/local-days";
import { unitNumber, unitStart } from "#queries/retention/unit-number";
import type { Reader, Scope } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { STANDINGS } from "./accounted-members";
import { accountingCounts } from "./accounting-counts";
import { accountingMembers } from "./accounting-members";
import type { AccountedInterval, GrowthAccounting } from "./growth-accounting";

const BEGINNING = "1970-01-01";

/** Whom a number means: of the interval with this first day, those who stand so; `active` all but the dormant. */
export const accountingPlace = z.strictObject({
  day: z.iso.date(),
  standing: z.enum([...STANDINGS, "active"]).default("active"),
});
export type AccountingPlace = z.infer<typeof accountingPlace>;

/** The first days of the whole intervals that the period touches, after that of the one before them. */
function startsOf({ period, granularity, project }: Frame): string[] {
  const { weekStart } = project;
  const wholes = buckets(period, granularity, weekStart).map(({ from }) =>
    unitStart(granularity, weekStart, unitNumber(granularity, weekStart, from)),
  );
  const [first = period.from] = wholes;
  const before = unitStart(granularity, weekStart, unitNumber(granularity, weekStart, first) - 1);
  return [before, ...wholes];
}

const LENGTHS = { day: 1, week: 7 } as const;
const endOf = (start: string, { granularity }: Frame) =>
  granularity === "month" ? addMonths(start, 1) : addDays(start, LENGTHS[granularity]);

function asked(frame: Frame): { scope: Scope; starts: string[] } {
  const { project, includeExcluded, now, signal, caller } = frame;
  const starts = startsOf(frame);
  const period: Period = { from: BEGINNING, to: endOf(starts.at(-1) ?? frame.period.from, frame) };
  return { scope: { project, period, includeExcluded, now, signal, caller }, starts };
}

/** Who was new, who stayed, who came back and who went away, interval by interval. */
export async function readGrowthAccounting(reader: Reader, frame: Frame): Promise<GrowthAccounting> {
  const { scope, starts } = asked(frame);
  const rows = await accountingCounts(reader, scope, {
    starts,
    granularity: frame.granularity,
    filter: frame.filter,
  });
  const today = localDayIn(frame.project.zone)(frame.now.getTime());
  const intervals = starts.slice(1).map((day, place): AccountedInterval => {
    const of = (standing: (typeof STANDINGS)[number]) =>
      rows.find((row) => row.interval === place + 2 && row.standing === standing)?.members ?? 0;
    const [joined, returning, resurrected, dormant] = [
      of("new"),
      of("returning"),
      of("resurrected"),
      of("dormant"),
    ];
    return {
      day,
      new: joined,
      returning,
      resurrected,
      dormant,
      active: joined + returning + resurrected,
      quickRatio: dormant === 0 ? null : (joined + resurrected) / dormant,
      complete: endOf(day, frame) <= today,
    };
  });
  return { granularity: frame.granularity, intervals: intervals.filter(({ day }) => day <= today) };
}

/** The members behind one of the numbers, by person id. */
export async function readAccountedMembers(
  reader: Reader,
  frame: Frame,
  { day, standing }: AccountingPlace,
): Promise<string[]> {
  const { scope, starts } = asked(frame);
  const interval = starts.indexOf(day) + 1;
  if (interval < 2) return [];
  const standings = standing === "active" ? STANDINGS.filter((one) => one !== "dormant") : [standing];
  const rows = await accountingMembers(reader, scope, {
    starts,
    granularity: frame.granularity,
    filter: frame.filter,
    interval,
    standings,
  });
  return rows.map(({ person }) => person);
}
