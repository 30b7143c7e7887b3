import { z } from "zod";
import {
  COVARIATES,
  DAYS_AFTER,
  DAYS_BEFORE,
  OUTCOMES_AFTER,
  overBy,
  placeOf,
} from "#queries/activities/effect-numbers";
import { differentMembers } from "#queries/activities/different-members";
import { type MatchedEffect, matchedEffect } from "#queries/activities/matched-effect";
import { effectTable } from "#queries/activities/effect-table";
import type { StrataRow } from "#queries/activities/strata-sql";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { addDays, daysBetween } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";
import { todayOf } from "#queries/stages/stage-scope";
import { REWARDED } from "./reward-kinds";
import { rewardRepeats, rewardSide, rewardStrata } from "./reward-strata";

const params = z.strictObject({ reward: z.enum(REWARDED).default("badge") });
type Asked = z.infer<typeof params>;

/**
 * Active days of the rewarded, in weeks of which 30 days have passed: of the 28 before it, and of the 30 after it; each member counts
 * in each of the weeks, `times` in all. `members` are different ones.
 */
interface BeforeAndAfter {
  members: number;
  times: number;
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
  const times = own.reduce((sum, row) => sum + row.members, 0);
  const mean = (number: "active_before" | "active_30") =>
    times === 0 ? null : own.reduce((sum, { sums }) => sum + (sums[placeOf(number)] ?? 0), 0) / times;
  const members = differentMembers(rows, "took", { number: null, days: DAYS_AFTER });
  return { members, times, before: mean("active_before"), after: mean("active_30") };
}

function askedOf(frame: Frame, { reward }: Asked) {
  const { project, period, includeExcluded, signal, caller } = frame;
  const today = todayOf(frame);
  const until = period.to < today ? period.to : today;
  const since = period.from < until ? period.from : addDays(until, -1);
  const days = { from: addDays(since, -DAYS_BEFORE), to: addDays(until, DAYS_AFTER) };
  const scope: Scope = { project, period: days, includeExcluded, signal, caller };
  return { scope, asked: { since, until, reward }, today };
}

/** What rewards of a kind, got in the period's whole weeks that are over, did to those who got them. */
export async function readRewardEffect(reader: Reader, frame: Frame, params: Asked): Promise<RewardEffect> {
  const { scope, asked, today } = askedOf(frame, params);
  const [rows, [together]] = await Promise.all([
    rewardStrata(reader, scope, { ...asked, today }),
    rewardRepeats(reader, scope, { ...asked, today }),
  ]);
  const daysSince = (day: string) => daysBetween(day, today);
  const covariates = [...COVARIATES, "active_within"] as const;
  return {
    reward: asked.reward,
    rewarded: beforeAndAfter(rows, daysSince),
    ...matchedEffect(rows, daysSince, {
      covariates,
      outcomes: OUTCOMES_AFTER,
      repeats: together?.repeats ?? [],
    }),
  };
}

/** Who is meant, by the side of the comparison; `followed` are the rewarded of weeks of which 30 days have passed. */
const SIDE_OF = { rewarded: "took", followed: "took", alike: "matched", others: "others" } as const;

/** One side of the comparison; with a number those of whom it is more than nothing, in weeks that it is known of by now. */
const place = z.strictObject({
  who: z.enum(["rewarded", "followed", "alike", "others"]).default("rewarded"),
  number: z.enum(OUTCOMES_AFTER.map(({ number }) => number)).optional(),
});

async function readSide(reader: Reader, frame: Frame, params: Asked, { who, number }: z.infer<typeof place>) {
  const { scope, asked, today } = askedOf(frame, params);
  const over_by = overBy(today, who === "followed" ? "active_30" : number);
  const rows = await rewardSide(reader, scope, { ...asked, side: SIDE_OF[who], over_by, number });
  return rows.map(({ person }) => person);
}

export const rewardEffectAnalysis = defineAnalysis({
  name: "reward-effect",
  params: { schema: params, parameters: Object.keys(params.shape), texts: ["reward"] },
  read: readRewardEffect,
  table: (effect) => effectTable(effect, "weeks"),
  members: {
    place: {
      schema: place,
      parameters: Object.keys(place.shape),
      texts: Object.keys(place.shape),
    },
    read: readSide,
  },
});
