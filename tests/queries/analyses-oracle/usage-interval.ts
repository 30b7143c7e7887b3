import { daysDone } from "./days-done";
import type { Filter } from "./holds";
import type { Days } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import type { Selection } from "./matches";
import { quantile } from "./quantile";
import { worldOf } from "./world";

/** What the usage interval is asked with. */
export interface UsageQuestion {
  period: Days;
  return: Selection;
  filter?: Filter;
}

const dayNumber = (day: string) => Math.round(Date.parse(`${day}T12:00:00Z`) / 86_400_000);

/** Whose usual gap is how many days, the fewest days first. */
export function oracleUsage(
  log: readonly LogEvent[],
  project: LogProject,
  { period, return: selection, filter }: UsageQuestion,
): { days: number; members: string[] }[] {
  const gaps = new Map<number, string[]>();
  for (const [person, days] of daysDone(worldOf(log, project), selection, filter, period)) {
    const between = days.slice(1).map((day, at) => dayNumber(day) - dayNumber(days[at] ?? day));
    const usual = quantile(between, 0.5);
    if (usual === null) continue;
    const gap = Math.ceil(usual);
    gaps.set(gap, [...(gaps.get(gap) ?? []), person]);
  }
  return [...gaps].map(([days, members]) => ({ days, members })).sort((a, b) => a.days - b.days);
}

/** Within how many days at least so many tenths of the members come again; null without members. */
export function comeAgainWithin(gaps: ReturnType<typeof oracleUsage>, tenths: number): number | null {
  const sorted = gaps.flatMap(({ days, members }) => members.map(() => days));
  const fewest = sorted.find((_, at) => 10 * (at + 1) >= tenths * sorted.length);
  return fewest ?? null;
}
