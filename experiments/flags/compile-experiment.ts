import type { ExperimentAssignment } from "../design/experiment-assignment";
import type { FeatureRule } from "./feature";
import type { ExperimentRule } from "./flag-definition";
import type { LiveExperiment } from "../lifecycle/find-experiment";

/**
 * What an experiment's rule gives, without whom it means: variations while it runs, the released value afterwards, and
 * nothing as a draft, after an end without release, or when the flag lacks a value for a variation.
 */
export function compileExperiment({ values }: ExperimentRule, experiment: LiveExperiment): FeatureRule[] {
  const { status, release, assignment } = experiment;
  const { variations } = assignment;
  if (variations.some(({ key }) => values[key] === undefined)) return [];
  if (status === "running") {
    return [{ variations: variations.map(({ key }) => values[key]), ...runningParts(experiment) }];
  }
  const released = variations.find(({ key }) => key === release?.variation);
  if (status !== "stopped" || release === null || released === undefined) return [];
  const given = { force: values[released.key], ...drawParts(assignment) };
  if (release.to === "everyone") return [{ ...given, coverage: 1 }];
  return coveredRanges(assignment).map((range) => ({ ...given, ...range }));
}

/** By what members are drawn. */
function drawParts({ hashAttribute, fallbackAttribute, hashVersion, seed, sticky }: ExperimentAssignment) {
  return {
    hashAttribute,
    ...(fallbackAttribute !== null && { fallbackAttribute }),
    hashVersion,
    seed,
    ...(!sticky && { disableStickyBucketing: true }),
  };
}

function runningParts({ key, name, assignment, phases }: LiveExperiment): FeatureRule {
  const { variations, coverage, namespace, bucketVersion, minBucketVersion } = assignment;
  return {
    ...drawParts(assignment),
    key,
    name,
    phase: String(Math.max(0, phases.length - 1)),
    weights: variations.map(({ weight }) => weight),
    meta: variations.map((variation) => ({ key: variation.key, name: variation.name })),
    coverage,
    ...(namespace && { namespace: [namespace.key, namespace.from, namespace.to] }),
    bucketVersion,
    minBucketVersion,
  };
}

/**
 * Those whom an experiment covered, as a force rule says it. With full coverage and no namespace, that is one rule.
 * Otherwise each variation has a range of the draw of its own, from where the weights before it end; the coverage alone
 * would mean others: the first of the draw, many of whom were in no variation. TRICKY: a force rule knows no namespace,
 * but a filter that draws as the SDK does for one.
 */
function coveredRanges({
  variations,
  coverage,
  namespace,
  hashAttribute,
}: ExperimentAssignment): FeatureRule[] {
  const filters = namespace && [
    {
      attribute: hashAttribute,
      seed: `__${namespace.key}`,
      hashVersion: 1,
      ranges: [[namespace.from, namespace.to] satisfies [number, number]],
    },
  ];
  const whole = { coverage, ...(filters && { filters }) };
  if (coverage === 1) return [whole];
  let start = 0;
  return variations.map(({ weight }) => {
    const from = start;
    start += weight;
    return { ...whole, range: [from, from + coverage * weight] };
  });
}
