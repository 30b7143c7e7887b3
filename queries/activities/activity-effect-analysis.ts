import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { addDays, daysBetween } from "#queries/period/local-days";
import type { Reader } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { type ActivityEffect, activityEffect } from "./activity-effect";
import { activityStrata } from "./activity-strata";
import { DAYS_AFTER, DAYS_BEFORE } from "./effect-numbers";

const params = z.strictObject({
  of: z.enum(["activity", "type"]).default("activity"),
  name: z.string().min(1).max(200),
});
export type EffectAsked = z.infer<typeof params>;

/** What an activity, or those of a type that were joined on the period's days, did to those who took part. */
export async function readActivityEffect(
  reader: Reader,
  frame: Frame,
  { of, name }: EffectAsked,
): Promise<ActivityEffect> {
  const { project, period, includeExcluded, signal, caller, now } = frame;
  const days = { from: addDays(period.from, -DAYS_BEFORE), to: addDays(period.to, DAYS_AFTER) };
  const scope = { project, period: days, includeExcluded, signal, caller };
  const asked = { since: period.from, until: period.to, of, name };
  const today = localDayIn(project.zone)(now.getTime());
  return activityEffect(await activityStrata(reader, scope, asked), (day) => daysBetween(day, today));
}

export const activityEffectAnalysis = defineAnalysis({
  name: "activity-effect",
  params: { schema: params, parameters: Object.keys(params.shape), texts: ["of", "name"] },
  read: readActivityEffect,
  /** One row for each number. */
  table: ({ effects }: ActivityEffect) => ({
    columns: [
      ...["number", "activities", "took_part"],
      ...["naive", "naive_low", "naive_high", "matched", "matched_low", "matched_high"],
    ],
    rows: effects.map(({ number, runs, took, naive, matched }) => [
      ...[number, runs, took],
      ...[naive, matched].flatMap((one) => [
        one?.estimate ?? null,
        one?.interval.low ?? null,
        one?.interval.high ?? null,
      ]),
    ]),
  }),
});
