import { z } from "zod";
import {
  COVARIATES,
  DAYS_AFTER,
  DAYS_BEFORE,
  OUTCOMES_AFTER,
  placeOf,
} from "#queries/activities/effect-numbers";
import { type MatchedEffect, matchedEffect } from "#queries/activities/matched-effect";
import { effectTable } from "#queries/activities/effect-table";
import type { StrataRow } from "#queries/activities/strata-sql";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { addDays, daysBetween } from "#queries/period/local-days";
import type { Reader } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { REWARDED } from "./reward-kinds";
import { rewardStrata } from "./reward-strata";

const params = z.strictObject({ reward: z.enum(REWARDED).default("badge") });

/** Active days a member, of weeks of which 30 days have passed: of the 28 before it, and of the 30 after it. */
interface BeforeAndAfter {
  members: number;
  before: number | null;
  after: number | null;
}

/** What rewards did to those who got them; see docs/analyses/reward-effect.md. */
export interface RewardEffect extends MatchedEffect {
  reward: (typeof REWARDED)[number];
  rewarded: BeforeAndAfter;
}

function beforeAndAfter(rows: readonly StrataRow[], daysSince: (day: string) => number): BeforeAndAfter {
  const own = rows.filter(({ took, ends }) => took === 1 && daysSince(ends) > DAYS_AFTER);
  const members = own.reduce((sum, row) => sum + row.members, 0);
  const mean = (number: "active_before" | "active_30") =>
    members === 0 ? null : own.reduce((sum, { sums }) => sum + (sums[placeOf(number)] ?? 0), 0) / members;
  return { members, before: mean("active_before"), after: mean("active_30") };
}

/** What rewards of a kind, got in the period's whole weeks that are over, did to those who got them. */
export async function readRewardEffect(
  reader: Reader,
  frame: Frame,
  { reward }: z.infer<typeof params>,
): Promise<RewardEffect> {
  const { project, period, includeExcluded, signal, caller, now } = frame;
  const today = localDayIn(project.zone)(now.getTime());
  const until = period.to < today ? period.to : today;
  const since = period.from < until ? period.from : addDays(until, -1);
  const days = { from: addDays(since, -DAYS_BEFORE), to: addDays(until, DAYS_AFTER) };
  const scope = { project, period: days, includeExcluded, signal, caller };
  const rows = await rewardStrata(reader, scope, { since, until, reward });
  const daysSince = (day: string) => daysBetween(day, today);
  const covariates = [...COVARIATES, "active_within"] as const;
  return {
    reward,
    rewarded: beforeAndAfter(rows, daysSince),
    ...matchedEffect(rows, daysSince, { covariates, outcomes: OUTCOMES_AFTER }),
  };
}

export const rewardEffectAnalysis = defineAnalysis({
  name: "reward-effect",
  params: { schema: params, parameters: Object.keys(params.shape), texts: ["reward"] },
  read: readRewardEffect,
  table: (effect) => effectTable(effect, "weeks"),
});
