import { findRoot } from "../numbers/find-root";

/** What one experiment found: its estimate, and how much that varies. */
export interface FoundEffect {
  readonly estimate: number;
  readonly standardError: number;
}

/**
 * - `mean` `sd` how the true effects of such experiments are spread; a spread of 0 says that all differences are noise
 * - `effects` in the order given, what is to be believed of each after knowing the others
 */
export interface ShrunkenEffects {
  readonly mean: number;
  readonly sd: number;
  readonly effects: readonly FoundEffect[];
}

/**
 * What is to be believed of each of several experiments, knowing all of them? What looks best is best in part by luck; each
 * estimate is drawn towards the mean of all, the more the noisier it is (empirical Bayes).
 *
 * @param found at least one, of one kind, e.g. relative differences of the goal that decided
 * @throws RangeError without any, or for a standard error that is not above 0
 *
 * Assumes true effects that are normal around one mean. Their spread is Paule and Mandel's: that at which the weighted
 * squares are what they should be, Σ (dᵢ − μ)² ÷ (sᵢ² + τ²) = k − 1, or 0 if they are no more than that without it.
 * That the mean is not known either counts in: 1 ÷ Σ 1 ÷ (sᵢ² + τ²), by the part that is not kept.
 * Source: Paule and Mandel, Journal of Research of the NBS 87 (1982) 377–385; Efron and Morris, Journal of the American
 * Statistical Association 70 (1975) 311–319. Example: 0 and 2, each ± 1 → τ² = 1, shrunk to 0.5 and 1.5, each ± √0.75
 */
export function shrinkEffects(found: readonly FoundEffect[]): ShrunkenEffects {
  if (found.length === 0) throw new RangeError("there is nothing to shrink");
  if (!found.every(({ standardError }) => standardError > 0)) {
    throw new RangeError("a standard error is above 0");
  }
  const spread = spreadOf(found);
  const mean = weighedMean(found, spread);
  const meanVariance =
    1 / found.reduce((sum, { standardError }) => sum + 1 / (standardError ** 2 + spread), 0);
  const effects = found.map(({ estimate, standardError }) => {
    const noise = standardError ** 2;
    const kept = spread / (spread + noise);
    return {
      estimate: mean + kept * (estimate - mean),
      standardError: Math.sqrt(kept * noise + (1 - kept) ** 2 * meanVariance),
    };
  });
  return { mean, sd: Math.sqrt(spread), effects };
}

/** The mean of effects that vary by their noise and by `spread`. */
function weighedMean(found: readonly FoundEffect[], spread: number): number {
  const weights = found.map(({ standardError }) => 1 / (standardError ** 2 + spread));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return found.reduce((sum, { estimate }, place) => sum + estimate * ((weights[place] ?? 0) / total), 0);
}

/** The variance of the true effects. */
function spreadOf(found: readonly FoundEffect[]): number {
  const beyond = (spread: number) => {
    const mean = weighedMean(found, spread);
    const squares = found.reduce(
      (sum, { estimate, standardError }) => sum + (estimate - mean) ** 2 / (standardError ** 2 + spread),
      0,
    );
    return squares - (found.length - 1);
  };
  if (beyond(0) <= 0) return 0;
  const estimates = found.map(({ estimate }) => estimate);
  const range = Math.max(...estimates) - Math.min(...estimates);
  return findRoot(beyond, 0, found.length * range ** 2);
}
