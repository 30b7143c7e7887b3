import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import type { Period } from "#queries/period";
import { addDays, weekday } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { activeWeekMembers, activeWeeks } from "./active-weeks";
import { retentionParams } from "./retention-question";

const MOST_WEEKS = 26;

const params = z.strictObject({
  return: retentionParams.shape.return,
  weeks: z.number().int().min(2).max(MOST_WEEKS).default(8),
});
const place = z.strictObject({ at_least: z.number().int().min(1).max(MOST_WEEKS) });
type Asked = z.infer<typeof params>;

/** How many members came in how many of some weeks; see docs/analyses/habit.md. */
export interface Habit {
  /** the weeks' days */
  days: Period;
  /** how many members came in at least 1, 2, … all of the weeks, and their share of those who came at all */
  atLeast: { weeks: number; members: number; share: number | null }[];
}

/** The last whole weeks up to the period's end. */
function scopeOf(frame: Frame, weeks: number): Scope {
  const { project, period, includeExcluded, signal, caller, now } = frame;
  const today = localDayIn(project.zone)(now.getTime());
  const end = period.to < today ? period.to : today;
  const to = addDays(end, -((weekday(end) - project.weekStart + 7) % 7));
  return { project, period: { from: addDays(to, -7 * weeks), to }, includeExcluded, now, signal, caller };
}

/** In how many of the last weeks members came, of those whom the filter leaves. */
export async function readHabit(
  reader: Reader,
  frame: Frame,
  { return: events, weeks }: Asked,
): Promise<Habit> {
  const scope = scopeOf(frame, weeks);
  const rows = await activeWeeks(reader, scope, { return: events, filter: frame.filter });
  const from = (least: number) =>
    rows.reduce((sum, row) => (row.weeks >= least ? sum + row.members : sum), 0);
  const all = from(1);
  return {
    days: scope.period,
    atLeast: Array.from({ length: weeks }, (_, at) => {
      const members = from(at + 1);
      return { weeks: at + 1, members, share: all === 0 ? null : members / all };
    }),
  };
}

export const habitAnalysis = defineAnalysis({
  name: "habit",
  params: { schema: params, parameters: Object.keys(params.shape), texts: [] },
  read: readHabit,
  table: ({ atLeast }: Habit) => ({
    columns: ["weeks", "members", "share"],
    rows: atLeast.map(({ weeks, members, share }) => [weeks, members, share]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: [] },
    read: async (reader, frame, { return: events, weeks }, { at_least }) => {
      const asked = { return: events, filter: frame.filter, at_least };
      const rows = await activeWeekMembers(reader, scopeOf(frame, weeks), asked);
      return rows.map(({ person }) => person);
    },
  },
});
