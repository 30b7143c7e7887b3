import type { SeriesPoint } from "#queries/readings/reading";
import type { LinePoint } from "~/components/charts/sparkline-shape";

/** A series as a line draws it. Money becomes a number here, where only its height matters. */
export const linePoints = (series: readonly SeriesPoint[]): LinePoint[] =>
  series.map(({ value, complete }) => ({ value: value === null ? null : Number(value), complete }));
