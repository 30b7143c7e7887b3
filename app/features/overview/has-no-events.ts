import type { Overview } from "#queries/overview/overview";

/** Whether an overview has nothing to show: every reading is nothing or zero. */
export const hasNoEvents = ({ readings }: Overview): boolean =>
  readings.every(({ value }) => value === null || Number(value) === 0);
