import { dayNumber } from "#queries/period/local-days";

const TAIL_DAYS = 7;

/** Members that would have come into an experiment on each of some days in a row, each when they first came. */
export type Enrolment = readonly number[];

/** @param arrivals days with their members, those without any left out */
export const enrolmentOf = (
  arrivals: readonly { day: string; members: number }[],
  { since, until }: { since: string; until: string },
): Enrolment => {
  const first = dayNumber(since);
  const perDay = Array<number>(dayNumber(until) - first).fill(0);
  for (const { day, members } of arrivals) perDay[dayNumber(day) - first] = members;
  return perDay;
};

/** How many members come within so many days; beyond those that are known, as many a day as in the last week of them. */
export function membersAfter(enrolment: Enrolment, days: number): number {
  const sum = (part: readonly number[]) => part.reduce((all, members) => all + members, 0);
  const known = sum(enrolment.slice(0, days));
  const more = Math.max(0, days - enrolment.length);
  const tail = enrolment.slice(-TAIL_DAYS);
  return known + (tail.length === 0 ? 0 : (more * sum(tail)) / tail.length);
}
