import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { type Fragment, join } from "#queries/fragment";
import { activityEvents } from "./activity-events";

/** As many activities of a type are looked at, the latest. */
const MOST_RUNS = 12;

/** Which activity is meant, or which type of them, joined on the local days from `since` up to before `until`. */
export const runsAsked = z.object({
  since: z.iso.date(),
  until: z.iso.date(),
  of: z.enum(["activity", "type"]),
  name: z.string(),
});

export const EXAMPLE_RUNS = { since: "2026-03-01", until: "2026-04-01", of: "type", name: "live" } as const;

/** The activities that are meant: a SELECT of run, begins, ends Date, their days within those asked about. */
export function runsOf(
  events: string,
  { of, name }: Pick<z.infer<typeof runsAsked>, "of" | "name">,
): Fragment {
  const sql = `
    SELECT activity AS run, min(day) AS begins, max(day) AS ends
    FROM (${events})
    GROUP BY run
    HAVING countIf(event = 'Activity Joined') > 0 AND ${of === "type" ? "max(type)" : "run"} = {name:String}
    ORDER BY ends DESC, run
    LIMIT ${MOST_RUNS}`;
  return { sql, params: { name }, reads: [] };
}

/** On which days the activities that are meant began, the earliest first. */
export const activityBeginnings = defineQuery({
  name: "activities/activity-beginnings",
  reads: [],
  params: runsAsked,
  example: EXAMPLE_RUNS,
  row: z.object({ begins: z.string() }),
  sql: ({ since, until, ...asked }) => {
    const events = activityEvents(since, until);
    const runs = runsOf(events.sql, asked);
    return join(
      [events, { ...runs, reads: [] }],
      ([, sql = ""]) => `SELECT DISTINCT toString(begins) AS begins FROM (${sql}) ORDER BY begins`,
    );
  },
});
