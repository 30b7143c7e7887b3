import type { Reading } from "#queries/readings/reading";

/**
 * Whether a metric is a level, such as all members or the active ones of the trailing days: then its value over a period
 * is that of the last bucket, whereas a total is larger.
 */
export const isLevel = ({ value, series }: Pick<Reading, "value" | "series">): boolean =>
  series.length > 1 && value !== null && value === series.at(-1)?.value;
