import type { Reading } from "#queries/readings/reading";

/** Whether readings have nothing to show: every one is nothing or zero. */
export const hasNoEvents = ({ readings }: { readings: readonly Reading[] }): boolean =>
  readings.every(({ value }) => value === null || Number(value) === 0);
