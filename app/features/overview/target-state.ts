import type { Metric } from "#queries/metrics/metric";
import type { Reading } from "#queries/overview/overview";

/** Where a metric stands against its target; `share` is how far along it is, 0–1. */
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
  if (better === "up" ? value >= wanted : value <= wanted) return { kind: "on-track", share: 1 };
  const share = better === "up" ? value / wanted : wanted / value;
  // A target at or below zero leaves no way to be part of the way there.
  return { kind: "behind", share: wanted > 0 ? Math.min(Math.max(share, 0), 1) : 0 };
}
