import { funnelParams } from "#queries/funnel/funnel-question";
import { readFunnel, readFunnelMembers } from "#queries/funnel/read-funnel";
import type { Reader } from "#queries/scope";
import { oracleFunnel, type OracleFunnel } from "../analyses-oracle/funnel";
import { funnelPersons } from "../analyses-oracle/funnel-persons";
import type { FunnelQuestion } from "../analyses-oracle/funnel-question";
import { bucketsOf, isIn, type Unit } from "../analyses-oracle/local-days";
import { type Draws } from "../analyses-oracle/random-numbers";
import { quantile } from "../analyses-oracle/quantile";
import { differences } from "./differences";
import type { StagedLog } from "./staged-log";

const MOST_VALUES = 25;

function timesOf(times: readonly number[]) {
  if (times.length === 0) return null;
  return {
    p25: quantile(times, 0.25),
    median: quantile(times, 0.5),
    p75: quantile(times, 0.75),
    p90: quantile(times, 0.9),
  };
}

function expectedPart(
  found: OracleFunnel | undefined,
  question: FunnelQuestion,
  by: Unit,
  weekStart: number,
) {
  const { steps, order, period } = question;
  const reachedAt = (step: number) => found?.steps[step]?.reached ?? 0;
  const share = (step: number, of: number) => (reachedAt(of) === 0 ? null : reachedAt(step) / reachedAt(of));
  return {
    steps: steps.map((_, step) => {
      const required = steps.findLastIndex(({ optional }, at) => at < step && optional !== true);
      return {
        reached: reachedAt(step),
        ofFirst: share(step, 0),
        ofPrevious: step === 0 ? null : share(step, order === "any" ? step - 1 : required),
        sincePrevious: timesOf(found?.steps[step]?.fromPrevious ?? []),
        sinceFirst: timesOf(found?.steps[step]?.fromFirst ?? []),
        before: null,
      };
    }),
    immature: found?.immature ?? 0,
    trend: bucketsOf(period, by, weekStart).map((days) => {
      const own = [...(found?.trend ?? [])].filter(([day]) => isIn(day, days)).map(([, counts]) => counts);
      return {
        day: days.from,
        began: own.reduce((sum, { began }) => sum + began, 0),
        converted: own.reduce((sum, { converted }) => sum + converted, 0),
      };
    }),
  };
}

/** Asks the funnel of the warehouse and of the oracle as of `now` (ms), and says where they differ; `draws` choose the buckets and whose members. */
export async function compareFunnel(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: FunnelQuestion,
  draws: Draws,
): Promise<string[]> {
  const { period, filter, at, ...asked } = question;
  const by = draws.one(["day", "week", "month"] as const);
  const params = funnelParams.parse({ ...asked, attribution: at });
  const seen = frame(period, now, by, filter);
  const found = await readFunnel(reader, seen, params);

  const { breakdown, ...whole } = question;
  const all = oracleFunnel(log, project, now, whole).get("");
  const byValue = oracleFunnel(log, project, now, question);
  const values = breakdown === undefined ? [] : [...byValue.keys()];
  const shown = found.parts.map(({ value }) => value).filter((value) => value !== null);
  const problems = found.parts.flatMap(({ value, steps, immature, trend }) => {
    const points = trend.map(({ day, began, converted }) => ({ day, began, converted }));
    const expected = expectedPart(value === null ? all : byValue.get(value), question, by, project.weekStart);
    return differences({ steps, immature, trend: points }, expected, `of ${value ?? "all"}`);
  });
  if (values.length <= MOST_VALUES)
    problems.push(...differences(shown.toSorted(), values.toSorted(), "values"));
  problems.push(...differences(found.moreValues, Math.max(0, values.length - MOST_VALUES), "more values"));

  const step = 1 + draws.below(question.steps.length);
  const outcome = draws.one(["reached", "stopped"] as const);
  const members = await readFunnelMembers(reader, seen, params, { step, outcome });
  const expected = funnelPersons(all, question, { step, outcome });
  problems.push(...differences(names(members), expected, `who ${outcome} ${step}`));
  return problems;
}
