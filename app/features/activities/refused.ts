/** Why nothing is said of an effect, as keys of its sentences. */
export const REFUSED = { few: "refusedFew", unlike: "refusedUnlike", apart: "refusedApart" } as const;
