/** A member's operating stage at the local midnight that ends a day; see docs/analyses/stages.md. */
export const STAGES = ["new", "core", "active", "at-risk", "churned", "resurrected"] as const;
export type Stage = (typeof STAGES)[number];

/** Where somebody stands who joins some day: in a stage, or outside the community. Their places are their numbers in SQL. */
export const STANDINGS = ["not-yet", ...STAGES, "left"] as const;
export type Standing = (typeof STANDINGS)[number];
