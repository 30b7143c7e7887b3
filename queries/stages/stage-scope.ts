import type { Frame } from "#queries/frame";
import type { Period } from "#queries/period";
import { buckets } from "#queries/period/buckets";
import { addDays, daysOf } from "#queries/period/local-days";
import type { Scope } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { daysRead } from "./standings-on";

/** The running local day. */
export const todayOf = ({ project, now }: Frame): string => localDayIn(project.zone)(now.getTime());

/** The last days of the period's buckets; of the running one today. */
export function snapshotDays(frame: Frame): string[] {
  const today = todayOf(frame);
  return buckets(frame.period, frame.granularity, frame.project.weekStart)
    .filter(({ from }) => from <= today)
    .map(({ to }) => (to > today ? today : addDays(to, -1)));
}

/** The days of a frame's period that have begun, and the day before the first of them; null where none has. */
export function spanOf(frame: Frame): Period | null {
  const { period } = frame;
  const tomorrow = addDays(todayOf(frame), 1);
  const to = period.to < tomorrow ? period.to : tomorrow;
  return period.from < to ? { from: addDays(period.from, -1), to } : null;
}

/** What a question about standings on the days of a span is asked with; the filter's events are those of the frame's period. */
export function stagesAsked(frame: Frame, span: Period, days: readonly string[] = daysOf(span)) {
  const { project, period: done, includeExcluded, now, signal, caller, filter } = frame;
  const read = daysRead(project, span);
  const scope: Scope = {
    project,
    period:
      filter === undefined ? read : { from: earlier(read.from, done.from), to: later(read.to, done.to) },
    includeExcluded,
    now,
    signal,
    caller,
  };
  return { scope, asked: { days: [...days], done, ...(filter === undefined ? {} : { filter }) } };
}

const earlier = (one: string, other: string) => (one < other ? one : other);
const later = (one: string, other: string) => (one > other ? one : other);
