import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import type { Reader, Scope } from "#queries/scope";
import { clockHours } from "./clock-hours";
import { rhythmCounts, rhythmMembers } from "./rhythm-counts";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** An hour of a weekday (1 is Monday): what was done, by how many members, how often it passed, and the mean of what was done. */
export interface RhythmCell {
  weekday: number;
  hour: number;
  events: number;
  members: number;
  hours: number;
  /** events an hour; null where the hour has not passed */
  rate: number | null;
}

/** When members are active, from the project's first weekday on. */
export interface Rhythm {
  cells: RhythmCell[];
}

const place = z.strictObject({
  weekday: z.number().int().min(1).max(7),
  hour: z.number().int().min(0).max(23),
});

const scopeOf = ({ project, period, includeExcluded, signal, caller }: Frame): Scope => ({
  ...{ project, period, includeExcluded, signal, caller },
});

/** When members do what makes them active, by the project's own clocks. */
export async function readRhythm(reader: Reader, frame: Frame): Promise<Rhythm> {
  const { project, period, now, filter } = frame;
  const rows = await rhythmCounts(reader, scopeOf(frame), { filter });
  const passed = clockHours(period, project.zone, now.getTime());
  const found = new Map(rows.map((row) => [`${row.weekday} ${row.hour}`, row]));
  const first = project.weekStart === 0 ? 7 : project.weekStart;
  const weekdays = [...WEEKDAYS.slice(first - 1), ...WEEKDAYS.slice(0, first - 1)];
  return {
    cells: weekdays.flatMap((weekday) =>
      HOURS.map((hour) => {
        const { events = 0, members = 0 } = found.get(`${weekday} ${hour}`) ?? {};
        const hours = passed.get(`${weekday} ${hour}`) ?? 0;
        return { weekday, hour, events, members, hours, rate: hours === 0 ? null : events / hours };
      }),
    ),
  };
}

export const rhythmAnalysis = defineAnalysis({
  name: "rhythm",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readRhythm,
  table: ({ cells }: Rhythm) => ({
    columns: ["weekday", "hour", "events", "members", "hours", "events_per_hour"],
    rows: cells.map(({ weekday, hour, events, members, hours, rate }) => [
      ...[weekday, hour, events, members, hours, rate],
    ]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: [] },
    read: async (reader, frame, _, at) => {
      const rows = await rhythmMembers(reader, scopeOf(frame), { filter: frame.filter, ...at });
      return rows.map(({ person }) => person);
    },
  },
});
