import type { Frame } from "#queries/frame";
import { readGrowthAccounting } from "#queries/growth/read-growth-accounting";
import { readMetricMembers } from "#queries/measurements/read-metrics";
import type { Reader } from "#queries/scope";
import { readTrendMembers, readTrends } from "#queries/trends/read-trends";
import { trendsParams } from "#queries/trends/trends-question";
import { addDays, addUnits, type Days, unitStart } from "../analyses-oracle/local-days";
import { same, sum } from "./compared";

const membersOf = (event: string) =>
  trendsParams.parse({ series: [{ events: [{ event }], measure: "members" }] });

/** Active are the new, the returning and the resurrected; dormant are those active before who do not return. */
export async function accountingIdentities(reader: Reader, frame: Frame): Promise<string[]> {
  const { granularity, period, project } = frame;
  const start = (day: string) => unitStart(day, granularity, project.weekStart);
  const whole: Frame = {
    ...frame,
    comparison: "none",
    period: { from: start(period.from), to: addUnits(start(addDays(period.to, -1)), granularity, 1) },
  };
  const [{ intervals }, { trends }] = await Promise.all([
    readGrowthAccounting(reader, whole),
    readTrends(reader, whole, membersOf("*")),
  ]);
  const points = trends[0]?.lines[0]?.points ?? [];
  return intervals.flatMap((interval, place) => {
    const before = intervals[place - 1];
    return [
      ...same(
        `active on ${interval.day}`,
        interval.new + interval.returning + interval.resurrected,
        points.find(({ day }) => day === interval.day)?.value,
      ),
      ...(before === undefined
        ? []
        : same(`dormant on ${interval.day}`, interval.dormant, before.active - interval.returning)),
    ];
  });
}

/** Whoever was ever active was new once. Asked from the day `origin` on, before which nothing was. */
export async function everybodyWasNewOnce(reader: Reader, frame: Frame, origin: string): Promise<string[]> {
  const since: Frame = { ...frame, comparison: "none", period: { from: origin, to: frame.period.to } };
  const [{ intervals }, { trends }] = await Promise.all([
    readGrowthAccounting(reader, { ...since, granularity: "day" }),
    readTrends(reader, since, membersOf("*")),
  ]);
  return same("new ever", sum(intervals.map((interval) => interval.new)), trends[0]?.lines[0]?.total);
}

/**
 * Who is a member at the end was one at the beginning or is new, and has not left; nobody is both. Whoever left at any
 * time up to then has.
 */
export async function membersIdentities(
  reader: Reader,
  { filter: _, ...frame }: Frame,
  origin: string,
): Promise<string[]> {
  const { period } = frame;
  const listed = (metric: "members_total" | "new_members", days: Days) =>
    readMetricMembers(reader, { ...frame, period: days }, { metrics: [metric] }, { metric, who: "counted" });
  const ever: Frame = { ...frame, period: { from: origin, to: period.to } };
  const [before, joined, after, left] = await Promise.all([
    listed("members_total", { from: addDays(period.from, -1), to: period.from }),
    listed("new_members", period),
    listed("members_total", period),
    readTrendMembers(reader, ever, membersOf("Member Left"), { line: 1 }),
  ]);
  const either = new Set([...before, ...joined]);
  const gone = [...either].filter((person) => left.includes(person));
  return [
    ...same("members and new members", either.size, before.length + joined.length),
    ...same("members at the end", after.length, before.length + joined.length - gone.length),
  ];
}
