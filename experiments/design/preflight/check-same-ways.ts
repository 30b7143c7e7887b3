import type { AudienceAsked } from "#queries/experiments/audience";
import { type HistorySplit, historySplits } from "#queries/experiments/history-splits";
import type { MemberMetric } from "#queries/experiments/member-metric";
import type { Reader, Scope } from "#queries/scope";
import type { Arm } from "../../statistics/arms/arm";
import { compareArms } from "../../statistics/compare-arms";
import type { Check } from "./check";

const DEALS = 100;
const MOST_MEMBERS = 50_000;
/** So rarely would chance alone find differences so often. */
const TOO_RARE = 0.001;

/**
 * An A/A test in retrospect: the audience of the past is dealt into halves again and again, and each time compared with itself.
 * A test that finds differences far more often than alpha does not fit this metric, perhaps because few members bring most of
 * it.
 */
export async function checkSameWays(
  reader: Reader,
  scope: Scope,
  {
    audience,
    name,
    metric,
    alpha,
  }: {
    audience: AudienceAsked;
    name: string;
    metric: MemberMetric;
    alpha: number;
  },
): Promise<Check> {
  const asked = { ...audience, metric, beforeDays: 0, deals: DEALS, most: MOST_MEMBERS };
  const halves = await historySplits(reader, scope, asked);
  const method = { engine: "frequentist", alpha, alternative: "either" } as const;
  const told = Array.from({ length: DEALS }, (_, deal) => {
    const [control, treatment] = halves
      .filter((half) => half.deal === deal)
      .map((half) => armOf(metric, half));
    if (control === undefined || treatment === undefined) return null;
    const found = compareArms({ control, treatment }, { difference: { kind: "absolute" }, method });
    return found.kind === "estimate" && found.engine === "frequentist" ? found.p < alpha : null;
  }).filter((one) => one !== null);
  const found = told.filter((one) => one).length;
  const facts = { metric: name, deals: told.length, found, expected: alpha * told.length };
  const state = told.length > 0 && chanceOfAtLeast(found, told.length, alpha) < TOO_RARE ? "warn" : "ok";
  return { key: "same-ways", state, facts };
}

function armOf({ kind }: MemberMetric, split: HistorySplit): Arm {
  const { units: n, total, squares, below, belowSquares, belowProducts } = split;
  if (kind === "mean") return { kind: "mean", n, sum: total, sumSquares: squares };
  if (kind !== "ratio") return { kind: "proportion", n, successes: total };
  return {
    kind: "ratio",
    n,
    numerator: { kind: "amount", sum: total, sumSquares: squares },
    denominator: { kind: "amount", sum: below, sumSquares: belowSquares },
    products: belowProducts,
  };
}

/** How often at least so many of `trials` succeed, each with the chance `p`: the binomial distribution's upper tail. */
export function chanceOfAtLeast(successes: number, trials: number, p: number): number {
  let chance = (1 - p) ** trials;
  let below = 0;
  for (let count = 0; count < successes; count += 1) {
    below += chance;
    chance *= ((trials - count) / (count + 1)) * (p / (1 - p));
  }
  return Math.max(0, 1 - below);
}
