import type { Comparison, Interval } from "../statistics/comparison";
import { adjustInterval } from "../statistics/corrections/adjust-interval";
import { adjustPValues } from "../statistics/corrections/adjust-p-values";
import type { ExperimentDesign } from "../design/experiment-design";
import type { Compared } from "./compare-metric";

/**
 * A comparison as it is read among all that are read with it: `p` and `interval` are those of the relative difference,
 * or where there is none (a control of 0, a treatment without anything) of the absolute one, corrected for many tests; null where there is neither.
 *
 * - `points` where the whole interval lies: the treatment is better, worse, or it cannot be told
 */
export interface Effect extends Compared {
  p: number | null;
  interval: Interval | null;
  points: "better" | "worse" | "either";
}

const told = ({ relative, absolute }: Compared): Comparison =>
  relative.kind === "estimate" ? relative : absolute;

function pointsOf(interval: Interval | null, better: "up" | "down"): Effect["points"] {
  if (interval === null) return "either";
  if (interval.low > 0) return better === "up" ? "better" : "worse";
  if (interval.high < 0) return better === "up" ? "worse" : "better";
  return "either";
}

/**
 * Reads comparisons of one family together.
 *
 * @param correction of the p-values and intervals; beliefs are not corrected
 */
export function effectsOf(
  family: readonly { compared: Compared; better: "up" | "down" }[],
  { alpha, correction }: Pick<ExperimentDesign["analysis"], "alpha" | "correction">,
): Effect[] {
  const comparisons = family.map(({ compared }) => told(compared));
  const tested = comparisons.flatMap((one, place) =>
    one.kind === "estimate" && one.engine === "frequentist" ? [{ place, p: one.p }] : [],
  );
  const values = tested.map(({ p }) => p);
  const adjusted = correction === "none" ? values : adjustPValues(values, correction);
  const pOf = new Map(tested.map(({ place }, at) => [place, adjusted[at] ?? 1]));
  return family.map(({ compared, better }, place) => {
    const comparison = comparisons[place];
    if (comparison?.kind !== "estimate") return { ...compared, p: null, interval: null, points: "either" };
    const p = pOf.get(place) ?? null;
    const { estimate, interval: own } = comparison;
    const interval =
      p === null || correction === "none"
        ? own
        : adjustInterval({ estimate, interval: own, adjustedP: p, alpha });
    return { ...compared, p, interval, points: pointsOf(interval, better) };
  });
}
