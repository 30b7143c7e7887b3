import type { Metric } from "#queries/metrics/metric";
import type { Reading } from "#queries/readings/reading";

/** Where a metric stands against its target; `share` is how far along it is: 1 is the target, more is beyond it. */
export type TargetState =
  { kind: "no-target" } | { kind: "not-enough" } | { kind: "on-track" | "behind"; share: number };

/**
 * Compares a reading with its target. A value with too few behind it is not judged.
 * Where less is better the share is target ÷ value, so that a full bar always means reached.
 *
 * @param target decimal text in the metric's unit
 */
export function targetState(
  reading: Pick<Reading, "value" | "caution">,
  better: Metric["better"],
  target: string | undefined,
): TargetState {
  if (target === undefined) return { kind: "no-target" };
  if (reading.value === null || reading.caution === "too-few") return { kind: "not-enough" };
  const value = Number(reading.value);
  const wanted = Number(target);
  const reached = better === "up" ? value >= wanted : value <= wanted;
  // At or below zero there is no part of the way to a target.
  const partial = value > 0 && wanted > 0;
  const share = better === "up" ? value / wanted : wanted / value;
  if (reached) return { kind: "on-track", share: partial ? share : 1 };
  return { kind: "behind", share: partial ? share : 0 };
}
