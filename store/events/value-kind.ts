/** Kinds of a property's values; one that comes with another kind than before may break what reads it. */
export const VALUE_KINDS = ["text", "number", "flag", "list", "object"] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];
