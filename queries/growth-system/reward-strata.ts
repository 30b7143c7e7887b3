import { z } from "zod";
import { ACTIVE_DAYS, ALIKE } from "#queries/activities/alike";
import { comparedMembers } from "#queries/activities/compared-members";
import { OUTCOMES_AFTER } from "#queries/activities/effect-numbers";
import { repeatsRow, repeatsSql } from "#queries/activities/repeats-sql";
import { sideAsked, sideMembers } from "#queries/activities/side-members";
import { strataAsked, strataRow, strataSql } from "#queries/activities/strata-sql";
import { defineQuery } from "#queries/define-query";
import type { Fragment } from "#queries/fragment";
import { REWARDED, REWARDED_BY } from "./reward-kinds";

/** As many weeks are looked at, the latest. */
const MOST_WEEKS = 12;
const WEEK = 7;

/**
 * What rewards come for, coming in that week itself, is the first of what the rewarded do more of; so both sides are alike in
 * this as well: on how many of the week's days they came.
 */
const ALIKE_IN_REWARDS = [...ALIKE, `roundDown(active_within, [${ACTIVE_DAYS.join(", ")}])`];

/** Which weeks, and which reward. */
const rewardsAsked = z.object({ since: z.iso.date(), until: z.iso.date(), reward: z.enum(REWARDED) });
type RewardsAsked = z.infer<typeof rewardsAsked>;

const EXAMPLE: RewardsAsked = { since: "2026-03-01", until: "2026-04-01", reward: "level" };

/**
 * Those who were rewarded in a week, and those who were not: see compared-members.ts. Weeks are of seven days, counted back
 * from before `until`; those that begin before `since` are left out.
 *
 * The scope's days reach from 28 days before `since` to 30 days after `until`.
 */
function comparedIn({ since, until, reward }: RewardsAsked): Fragment {
  const rewarded: Fragment = {
    sql: `
      SELECT intDiv(toInt32({until:Date} - day) - 1, ${WEEK}) AS back, person
      FROM happenings
      WHERE event = {rewarded_by:String} AND day >= {since:Date} AND day < {until:Date}`,
    params: { since, until, rewarded_by: REWARDED_BY[reward] },
    reads: ["happenings"],
  };
  const runs: Fragment = {
    ...rewarded,
    sql: `
      SELECT DISTINCT toString(back) AS run, addDays({until:Date}, -${WEEK} * (back + 1)) AS begins,
        addDays({until:Date}, -${WEEK} * back - 1) AS ends
      FROM (${rewarded.sql})
      WHERE begins >= {since:Date}
      ORDER BY back
      LIMIT ${MOST_WEEKS}`,
  };
  // Its placeholders are those of the weeks.
  const takers: Fragment = {
    ...rewarded,
    params: {},
    sql: `SELECT DISTINCT toString(back) AS run, person FROM (${rewarded.sql})`,
  };
  return comparedMembers({ runs, takers, alike: ALIKE_IN_REWARDS });
}

/** The two sides put together with those like them: see strata-sql.ts. */
export const rewardStrata = defineQuery({
  name: "growth-system/reward-strata",
  reads: [],
  params: rewardsAsked.extend(strataAsked.shape),
  example: { ...EXAMPLE, today: "2026-05-01" },
  row: strataRow,
  sql: ({ today, ...asked }) => strataSql(comparedIn(asked), { today }),
});

/** How far what is known of members goes together over the weeks: see repeats-sql.ts. */
export const rewardRepeats = defineQuery({
  name: "growth-system/reward-repeats",
  reads: [],
  params: rewardsAsked.extend(strataAsked.shape),
  example: { ...EXAMPLE, today: "2026-05-01" },
  row: repeatsRow,
  sql: ({ today, ...asked }) => repeatsSql(comparedIn(asked), { today, outcomes: OUTCOMES_AFTER }),
});

/** Who is on a side, see side-members.ts. */
export const rewardSide = defineQuery({
  name: "growth-system/reward-side",
  reads: [],
  params: rewardsAsked.extend(sideAsked.shape),
  example: { ...EXAMPLE, side: "took", over_by: "2026-05-01" },
  row: z.object({ person: z.string() }),
  sql: ({ side, over_by, number, ...asked }) => sideMembers(comparedIn(asked), { side, over_by, number }),
});
