import type { OracleFunnel } from "./funnel";
import type { FunnelQuestion } from "./funnel-question";

/** Who came to a step (1 is the first), or came to it and not to the next required one, in the order of their names. */
export function funnelPersons(
  found: OracleFunnel | undefined,
  { steps }: FunnelQuestion,
  { step, outcome }: { step: number; outcome: "reached" | "stopped" },
): string[] {
  const next = steps.findIndex(({ optional }, at) => at >= step && optional !== true);
  const isTaken = (taken: readonly (number | null)[], at: number) => (taken[at] ?? null) !== null;
  const those = (found?.attempts ?? []).filter(
    ({ steps: taken }) =>
      isTaken(taken, step - 1) && (outcome === "reached" || next === -1 || !isTaken(taken, next)),
  );
  return [...new Set(those.map(({ person }) => person))].sort();
}
