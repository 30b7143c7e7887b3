import { z } from "zod";
import { experimentAssignment } from "../design/experiment-assignment";
import { experimentDesign } from "../design/experiment-design";
import { type ExperimentPhase, experimentPhase } from "../design/experiment-phase";
import { conditionSchema } from "../flags/condition";
import { keySchema } from "../flags/names";
import type { Experiment } from "../lifecycle/find-experiment";
import { metricOfFact } from "./fact-metrics";
import type { RemoteExperiment, RemotePhase } from "./remote-experiment";

/** All of an experiment that a GrowthBook decides, and the design it begins with here. */
export type TakenOver = Pick<
  Experiment,
  "key" | "name" | "status" | "assignment" | "phases" | "release" | "design"
>;

/**
 * An experiment of a GrowthBook as one of ours. Its metrics are those of the catalogue that were registered there; groups
 * that it targets are GrowthBook's alone and are left out.
 *
 * @param project key of the project of ours it belongs to
 * @throws z.ZodError when it cannot be said here, such as a condition with an operator that is unknown; its paths are those of GrowthBook
 */
export function takeOver(remote: RemoteExperiment, project: string): TakenOver {
  const key = standingAt(["trackingKey"], () => keySchema.parse(remote.trackingKey));
  const last = remote.phases.at(-1);
  const { released, to } = releaseOf(remote);
  return {
    key,
    name: remote.name,
    status: remote.archived ? "archived" : remote.status,
    assignment: experimentAssignment.parse({
      hashAttribute: remote.hashAttribute,
      fallbackAttribute: blankIsNone(remote.fallbackAttribute),
      hashVersion: remote.hashVersion,
      seed: seedOf(last, key),
      variations: remote.variations.map((variation) => ({
        key: variation.key,
        name: variation.name,
        weight: weightOf(variation.variationId, remote, last),
      })),
      coverage: last?.coverage ?? 1,
      namespace: namespaceOf(last),
      condition: conditionOf(last),
      sticky: !remote.disableStickyBucketing,
      bucketVersion: remote.bucketVersion,
      minBucketVersion: remote.minBucketVersion,
    }),
    phases: remote.status === "draft" ? [] : phasesOf(remote, key),
    release: released === undefined ? null : { variation: released, to },
    design: designOf(remote, project),
  };
}

/** Reads a part of it; what is wrong there is said with the place of the part. */
function standingAt<Part>(path: readonly (string | number)[], read: () => Part): Part {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new z.ZodError(error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
  }
}

const blankIsNone = (text: string | null | undefined): string | null => (text ? text : null);
const seedOf = (phase: RemotePhase | undefined, key: string) => blankIsNone(phase?.seed) ?? key;

const weightOf = (id: string, { variations }: RemoteExperiment, phase: RemotePhase | undefined) =>
  phase?.trafficSplit.find(({ variationId }) => variationId === id)?.weight ?? 1 / variations.length;

/** GrowthBook sees to it itself that parts of a namespace do not lie over each other, so here they are meant to. */
function namespaceOf(phase: RemotePhase | undefined) {
  const { namespaceId, range } = phase?.namespace ?? {};
  if (!namespaceId) return null;
  return { key: namespaceId, from: range?.[0], to: range?.[1], overlapMeant: true };
}

const conditionText = z.string().transform((text, context): unknown => {
  try {
    return text.trim() === "" ? {} : JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "is not written as JSON" });
    return z.NEVER;
  }
});
const conditionOf = (phase: RemotePhase | undefined) =>
  standingAt(["targetingCondition"], () =>
    conditionText.pipe(conditionSchema).parse(phase?.targetingCondition ?? ""),
  );

const phasesOf = (remote: RemoteExperiment, key: string): ExperimentPhase[] =>
  remote.phases.map((phase, place) =>
    standingAt(["phases", place], () => {
      const from = z.coerce.date().parse(phase.dateStarted).toISOString();
      const to = blankIsNone(phase.dateEnded);
      return experimentPhase.parse({
        from,
        to: to === null ? null : z.coerce.date().parse(to).toISOString(),
        seed: seedOf(phase, key),
        bucketVersion: remote.bucketVersion,
        coverage: [{ at: from, share: phase.coverage }],
      });
    }),
  );

/** GrowthBook goes on with a released variation for those whom the experiment covered. */
function releaseOf({ status, variations, resultSummary }: RemoteExperiment) {
  const { releasedVariationId, excludeFromPayload } = resultSummary;
  const followed = status === "stopped" && !excludeFromPayload;
  const released = variations.find(({ variationId }) => followed && variationId === releasedVariationId);
  return { released: released?.key, to: "covered" as const };
}

function designOf({ hypothesis, settings }: RemoteExperiment, project: string) {
  const ours = (metrics: { metricId: string }[]) =>
    metrics.flatMap(({ metricId }) => {
      const metric = metricOfFact(project, metricId);
      return metric === null ? [] : { kind: "catalogue", metric };
    });
  return experimentDesign.parse({
    hypothesis,
    goals: ours(settings.goals),
    secondary: ours(settings.secondaryMetrics),
    guardrails: ours(settings.guardrails),
    ...(settings.statsEngine === "bayesian" && { analysis: { engine: "bayesian" } }),
  });
}
