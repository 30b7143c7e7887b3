import type { Table } from "#queries/table";
import type { ShownScorecard } from "~/features/experiments/scorecard-data";

/** An end of an interval; an open one is empty. */
const end = (value: number | undefined) => (value === undefined || !Number.isFinite(value) ? null : value);

/**
 * One row for each metric and variation but the control; none before the experiment began. `change` is relative to the
 * control unless `relative` says it is not; p and interval are those that are read together with the other goals.
 */
export const scorecardTable = (card: ShownScorecard | null): Table => ({
  columns: [
    ...["role", "metric", "unit", "variation", "members_control", "members_variation"],
    ...["value_control", "value_variation", "relative", "change", "low", "high", "p", "chance_to_win"],
    "says",
  ],
  rows: (card?.metrics ?? []).flatMap(({ role, name, unit, arms, effects, states }) =>
    effects.map(({ variation, isRelative, estimate, interval, p, chanceToWin, points }) => {
      const control = arms[0];
      const treated = arms.find((arm) => arm.variation === variation);
      const state = states.find((one) => one.variation === variation)?.state;
      return [
        ...[role, name, unit, variation, control?.n ?? 0, treated?.n ?? 0],
        ...[control?.value ?? null, treated?.value ?? null, isRelative, estimate],
        ...[end(interval?.low), end(interval?.high), p, chanceToWin, state ?? points],
      ];
    }),
  ),
});
