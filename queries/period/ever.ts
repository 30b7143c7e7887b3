import type { Period } from "#queries/period";

/** Longer than any project lasts, for questions that are not about a period. */
export const EVER: Period = { from: "1980-01-01", to: "2100-01-01" };
