import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { membersChosen } from "#queries/filters/members-chosen";
import { type Fragment, join } from "#queries/fragment";
import type { Scope } from "#queries/scope";
import { standingsOn } from "#queries/stages/standings-on";
import { activityEvents } from "./activity-events";
import { EXAMPLE_RUNS, runsAsked, runsOf } from "./activity-runs";
import { ALIKE } from "./alike";
import { comparedMembers } from "./compared-members";
import { OUTCOMES } from "./effect-numbers";
import { repeatsRow, repeatsSql } from "./repeats-sql";
import { sideAsked, sideMembers } from "./side-members";
import { strataAsked, strataRow, strataSql } from "./strata-sql";

/**
 * Which activities, and the days before those on which they begin, in order: at their ends the stages are looked at. Of both
 * sides those members of whom the filter holds; if it asks about events, who did one for which it does on the days asked about.
 */
const comparedAsked = runsAsked.extend({
  eves: z.array(z.iso.date()).min(1),
  filter: filterSchema.optional(),
});

const EXAMPLE_COMPARED = { ...EXAMPLE_RUNS, eves: ["2026-03-04", "2026-03-11"] };

/**
 * Those who took part in an activity, or in each of a type, and those who did not: see compared-members.ts. Taking part is "Activity
 * Joined" on one of its days.
 *
 * The scope's days reach from 28 days before `since`, or as far as stages look back, to 30 days after `until`; the activity's
 * days lie from `since` up to before `until`.
 */
function comparedIn(
  { since, until, eves, filter, ...asked }: z.infer<typeof comparedAsked>,
  scope: Scope,
): Fragment {
  const events = activityEvents(since, until);
  const built = comparedMembers({
    runs: join([events, runsOf(events.sql, asked)], ([, sql = ""]) => sql),
    // Its placeholders are those of the runs.
    takers: {
      ...events,
      params: {},
      sql: `SELECT DISTINCT activity AS run, person FROM (${events.sql}) WHERE event = 'Activity Joined'`,
    },
    alike: ["stage", ...ALIKE],
    chosen: membersChosen(filter, { from: since, to: until }),
    standings: standingsOn(scope, { days: eves, done: scope.period }),
  });
  return { ...built, params: { ...built.params, eves } };
}

/** The two sides put together with those like them: see strata-sql.ts. */
export const activityStrata = defineQuery({
  name: "activities/activity-strata",
  reads: [],
  params: comparedAsked.extend(strataAsked.shape),
  example: { ...EXAMPLE_COMPARED, today: "2026-05-01" },
  row: strataRow,
  sql: ({ today, ...asked }, scope) => strataSql(comparedIn(asked, scope), { today }),
});

/** How far what is known of members goes together over the activities that they are in: see repeats-sql.ts. */
export const activityRepeats = defineQuery({
  name: "activities/activity-repeats",
  reads: [],
  params: comparedAsked.extend(strataAsked.shape),
  example: { ...EXAMPLE_COMPARED, today: "2026-05-01" },
  row: repeatsRow,
  sql: ({ today, ...asked }, scope) => repeatsSql(comparedIn(asked, scope), { today, outcomes: OUTCOMES }),
});

/** Who is on a side, see side-members.ts. */
export const comparedSide = defineQuery({
  name: "activities/compared-side",
  reads: [],
  params: comparedAsked.extend(sideAsked.shape),
  example: { ...EXAMPLE_COMPARED, side: "took", over_by: "2026-03-20" },
  row: z.object({ person: z.string() }),
  sql: ({ side, over_by, number, ...asked }, scope) =>
    sideMembers(comparedIn(asked, scope), { side, over_by, number }),
});
