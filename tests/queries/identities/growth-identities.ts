import type { Frame } from "#queries/frame";
import { readGrowthAccounting } from "#queries/growth/read-growth-accounting";
import { readMetricMembers } from "#queries/measurements/read-metrics";
import type { Reader } from "#queries/scope";
import { readTrendMembers, readTrends } from "#queries/trends/read-trends";
import { trendsParams } from "#queries/trends/trends-question";
import { addDays, addUnits, type Days, unitStart } from "../analyses-oracle/local-days";
import { differences } from "../against-oracle/differences";
import { total } from "./total";

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
      ...differences(
        interval.new + interval.returning + interval.resurrected,
        points.find(({ day }) => day === interval.day)?.value,
        `active on ${interval.day}`,
      ),
      ...(before === undefined
        ? []
        : differences(interval.dormant, before.active - interval.returning, `dormant on ${interval.day}`)),
    ];
  });
}

/** A frame over all days up to its own last; `origin` is a day before which nothing was. */
const sinceOrigin = (frame: Frame, origin: string): Frame => {
  const { from, to } = frame.period;
  return { ...frame, comparison: "none", period: { from: from < origin ? from : origin, to } };
};

/** Whoever was ever active was new once. */
export async function everybodyWasNewOnce(reader: Reader, frame: Frame, origin: string): Promise<string[]> {
  const since = sinceOrigin(frame, origin);
  const [{ intervals }, { trends }] = await Promise.all([
    readGrowthAccounting(reader, { ...since, granularity: "day" }),
    readTrends(reader, since, membersOf("*")),
  ]);
  return differences(
    total(intervals.map((interval) => interval.new)),
    trends[0]?.lines[0]?.total,
    "new ever",
  );
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
  const [before, joined, after, left] = await Promise.all([
    listed("members_total", { from: addDays(period.from, -1), to: period.from }),
    listed("new_members", period),
    listed("members_total", period),
    readTrendMembers(reader, sinceOrigin(frame, origin), membersOf("Member Left"), { line: 1 }),
  ]);
  const either = new Set([...before, ...joined]);
  const gone = [...either].filter((person) => left.includes(person));
  return [
    ...differences(either.size, before.length + joined.length, "members and new members"),
    ...differences(after.length, before.length + joined.length - gone.length, "members at the end"),
  ];
}
