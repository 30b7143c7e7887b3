import type { DriversQuestion } from "../analyses-oracle/drivers";
import type { FunnelQuestion } from "../analyses-oracle/funnel-question";
import { addDays } from "../analyses-oracle/local-days";
import type { Draws } from "../analyses-oracle/random-numbers";
import type { RetentionQuestion } from "../analyses-oracle/retention-question";
import type { Measure } from "../analyses-oracle/trends-measure";
import type { TrendsQuestion } from "../analyses-oracle/trends";
import { BREAKDOWNS, JOURNEY, randomFilter, randomSelection } from "./random-filter";

export const UNITS = ["day", "week", "month"] as const;
const WINDOWS = [1, 60, 600, 1800, 3600, 86_400, 7 * 86_400, 30 * 86_400];
const HOLDS = ["property.cart_id", "order", "channel", "category", "property.nested.color", "property.topic"];
const COUNTING = ["events", "members", "per member"] as const;
const OF_NUMBERS: Measure[] = ["sum", "mean", "minimum", "maximum", "median", "p75", "p90", "p95", "p99"];

/** A period of `days` days from `from` on, sometimes with a filter. */
export function randomSpan(draws: Draws, from: string, days: number) {
  const first = draws.chance(0.3) ? 0 : draws.below(days - 1);
  const length = draws.chance(0.3) ? days - first : 1 + draws.below(days - first);
  return {
    period: { from: addDays(from, first), to: addDays(from, first + length) },
    ...(draws.chance(0.3) ? { filter: randomFilter(draws) } : {}),
  };
}

/** The same, broken down with a probability of `brokenDown`. */
const shared = (draws: Draws, from: string, days: number, brokenDown: number) => ({
  ...randomSpan(draws, from, days),
  ...(draws.chance(brokenDown) ? { breakdown: draws.one(BREAKDOWNS) } : {}),
});

/** Trends over days of a log that begins on `from`; one series. */
export function randomTrendsQuestion(draws: Draws, from: string, days: number): TrendsQuestion {
  const counting = draws.chance(0.3);
  const of = draws.one([
    "money",
    "money",
    "score",
    "property.total",
    "property.total",
    "property.nested.depth.of",
  ]);
  const series = counting ? { measure: draws.one(COUNTING) } : { measure: draws.one(OF_NUMBERS), of };
  return {
    ...shared(draws, from, days, 0.4),
    by: draws.one(UNITS),
    series: [{ events: randomSelection(draws), ...series }],
  };
}

/** Retention of members who began on days of a log that begins on `from`. */
export function randomRetentionQuestion(draws: Draws, from: string, days: number): RetentionQuestion {
  const birth = draws.chance(0.6) ? { birth: randomSelection(draws) } : {};
  const unit = draws.one(UNITS);
  const kind = draws.one(["on", "from", "bracket"] as const);
  const start = draws.below(3);
  const brackets = [
    [start, start] as const,
    [start + 1, start + 2 + draws.below(3)] as const,
    [8, 12] as const,
  ];
  return {
    ...shared(draws, from, days, 0.3),
    ...birth,
    births: "birth" in birth && draws.chance(0.5) ? "every" : "first",
    return: randomSelection(draws, draws.chance(0.5) ? ["*"] : undefined),
    unit,
    units: 1 + draws.below(unit === "day" ? 60 : 10),
    kind,
    ...(kind === "bracket" ? { brackets } : {}),
    mode: draws.one(["calendar", "rolling"] as const),
    mean: draws.one(["weighted", "simple"] as const),
  };
}

/** A funnel over days of a log that begins on `from`, mostly along the journey. */
export function randomFunnelQuestion(draws: Draws, from: string, days: number): FunnelQuestion {
  const order = draws.one(["ordered", "ordered", "ordered", "strict", "any"] as const);
  const length = 2 + draws.below(3);
  const steps = Array.from({ length }, (_, step) => {
    const own = JOURNEY.slice(step, step + 1);
    const names = order === "any" || draws.chance(0.75) ? own : draws.chance(0.7) ? JOURNEY : undefined;
    const optional = order === "ordered" && step > 0 && step < length - 1 && draws.chance(0.35);
    return { events: randomSelection(draws, names), optional };
  });
  const required = steps.flatMap(({ optional }, step) => (optional ? [] : [step + 1]));
  const excluding = order === "ordered" && draws.chance(0.45);
  const exclusions = Array.from({ length: excluding ? 1 + draws.below(2) : 0 }, () => {
    const after = draws.one(required.slice(0, -1));
    const before = draws.one(required.filter((step) => step > after));
    const names = draws.chance(0.5) ? ["Content Viewed", "Checked In", "Support Opened"] : [...JOURNEY, "*"];
    return { events: randomSelection(draws, names), after, before };
  });
  const hold = draws.chance(0.35) ? { hold: draws.one(HOLDS) } : {};
  return {
    ...shared(draws, from, days, 0.4),
    steps,
    order,
    window: draws.one(WINDOWS),
    exclusions,
    ...hold,
    count: "hold" in hold && draws.chance(0.5) ? "attempts" : "members",
    at: draws.one(["first", "last", 1 + draws.below(length)] as const),
  };
}

/** Drivers of a funnel, which mostly is over the whole log: else there are too few members to tell anything. */
export function randomDriversQuestion(draws: Draws, from: string, days: number): DriversQuestion {
  const { breakdown: _, at: __, ...funnel } = randomFunnelQuestion(draws, from, days);
  const required = funnel.steps.flatMap(({ optional }, step) => (optional === true ? [] : [step + 1]));
  const entry = draws.chance(0.7) ? 1 : draws.one(required.slice(0, -1));
  const goal = draws.one(required.filter((step) => step > entry));
  const period = draws.chance(0.8) ? { from, to: addDays(from, days) } : funnel.period;
  return { ...funnel, period, entry, goal, lookback: 1 + draws.below(draws.chance(0.5) ? 7 : 60) };
}
