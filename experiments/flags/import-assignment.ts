import { type ExperimentAssignment, experimentAssignment } from "../design/experiment-assignment";
import { FlagError } from "./flag-error";
import type { SdkExperimentRule } from "./sdk-feature";

const WITHIN = 1e-9;

/** Who is in an experiment of an SDK's feature, and what they get. @throws FlagError "invalid" when that cannot be said */
export function importAssignment(feature: string, rule: SdkExperimentRule): ExperimentAssignment {
  const { variations, meta = [], namespace } = rule;
  const { weights, coverage } = rule.ranges
    ? partsOf(rule.ranges)
    : { weights: rule.weights ?? variations.map(() => 1 / variations.length), coverage: rule.coverage ?? 1 };
  if (weights.length !== variations.length) {
    throw new FlagError("invalid", `An experiment of ${feature} has not as many weights as variations.`);
  }
  const parsed = experimentAssignment.safeParse({
    hashAttribute: rule.hashAttribute,
    fallbackAttribute: rule.fallbackAttribute,
    hashVersion: rule.hashVersion,
    seed: rule.seed ?? rule.key ?? feature,
    variations: weights.map((weight, place) => {
      const key = meta[place]?.key ?? String(place);
      return { key, name: meta[place]?.name ?? key, weight };
    }),
    coverage,
    ...(namespace && { namespace: { key: namespace[0], from: namespace[1], to: namespace[2] } }),
    sticky: !rule.disableStickyBucketing,
    bucketVersion: rule.bucketVersion,
    minBucketVersion: rule.minBucketVersion,
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new FlagError("invalid", `An experiment of ${feature}: ${issue?.path.join(".")} ${issue?.message}`);
}

/**
 * Ranges as weights and a coverage: each begins where the weights before it end, and covers the same share of its own.
 *
 * @throws FlagError "invalid" when they lie otherwise
 */
function partsOf(ranges: readonly (readonly [number, number])[]): { weights: number[]; coverage: number } {
  const weights = ranges.map(([from], place) => (ranges[place + 1]?.[0] ?? 1) - from);
  const shares = ranges.map(([from, to], place) => (to - from) / (weights[place] ?? 1));
  const [coverage = 1] = shares;
  const said =
    ranges[0]?.[0] === 0 &&
    weights.every((weight) => weight > 0) &&
    shares.every((share) => Math.abs(share - coverage) < WITHIN);
  if (!said)
    throw new FlagError("invalid", `The ranges ${JSON.stringify(ranges)} are not weights with a coverage.`);
  return { weights, coverage };
}
