import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { addDays, daysBetween } from "#queries/period/local-days";
import type { Reader } from "#queries/scope";
import { todayOf } from "#queries/stages/stage-scope";
import { daysRead } from "#queries/stages/standings-on";
import { type ActivityEffect, activityEffect } from "./activity-effect";
import { activityBeginnings } from "./activity-runs";
import { activityRepeats, activityStrata, comparedSide } from "./activity-strata";
import { DAYS_AFTER, DAYS_BEFORE, OUTCOMES, overBy } from "./effect-numbers";
import { effectTable } from "./effect-table";
import { SIDES } from "./side-members";

const params = z.strictObject({
  of: z.enum(["activity", "type"]).default("activity"),
  name: z.string().min(1).max(200),
});

/** One side of the comparison; with a number those of whom it is more than nothing, in what it is known of by now. */
const place = z.strictObject({
  who: z.enum(SIDES).default("took"),
  number: z.enum(OUTCOMES.map(({ number }) => number)).optional(),
});
export type EffectAsked = z.infer<typeof params>;

/** What an activity, or those of a type that were joined on the period's days, did to those who took part. */
export async function readActivityEffect(
  reader: Reader,
  frame: Frame,
  params: EffectAsked,
): Promise<ActivityEffect> {
  const compared = await comparedOf(reader, frame, params);
  const today = todayOf(frame);
  const daysSince = (day: string) => daysBetween(day, today);
  if (compared === null) return activityEffect([], daysSince, []);
  const asked = { ...compared.asked, today };
  const [rows, [together]] = await Promise.all([
    activityStrata(reader, compared.scope, asked),
    // In one activity everybody is once.
    params.of === "activity" ? [] : activityRepeats(reader, compared.scope, asked),
  ]);
  return activityEffect(rows, daysSince, together?.repeats ?? []);
}

/** What is asked about the activities that are meant, and over which days; null where there are none. */
async function comparedOf(reader: Reader, frame: Frame, { of, name }: EffectAsked) {
  const { project, period, includeExcluded, signal, caller, filter } = frame;
  const scope = { project, period, includeExcluded, signal, caller };
  const asked = { since: period.from, until: period.to, of, name };
  const eves = (await activityBeginnings(reader, scope, asked)).map(({ begins }) => addDays(begins, -1));
  const [first] = eves;
  if (first === undefined) return null;
  const looked = daysRead(project, { from: first, to: period.to }).from;
  const before = addDays(period.from, -DAYS_BEFORE);
  const days = { from: looked < before ? looked : before, to: addDays(period.to, DAYS_AFTER) };
  return { scope: { ...scope, period: days }, asked: { ...asked, eves, filter } };
}

async function readSide(
  reader: Reader,
  frame: Frame,
  params: EffectAsked,
  { who, number }: z.infer<typeof place>,
) {
  const compared = await comparedOf(reader, frame, params);
  if (compared === null) return [];
  const over_by = overBy(todayOf(frame), number);
  const asked = { ...compared.asked, side: who, over_by, number };
  return (await comparedSide(reader, compared.scope, asked)).map(({ person }) => person);
}

export const activityEffectAnalysis = defineAnalysis({
  name: "activity-effect",
  params: { schema: params, parameters: Object.keys(params.shape), texts: ["of", "name"] },
  read: readActivityEffect,
  table: (effect) => effectTable(effect, "activities"),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: Object.keys(place.shape) },
    read: readSide,
  },
});
