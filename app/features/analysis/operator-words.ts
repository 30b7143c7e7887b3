import type { Operator } from "#queries/filters/filter";

/** The text of each operator, and what kind of values it takes. */
export const OPERATOR_WORDS = {
  among: { key: "opAmong", takes: "list" },
  "not among": { key: "opNotAmong", takes: "list" },
  containing: { key: "opContaining", takes: "list" },
  "not containing": { key: "opNotContaining", takes: "list" },
  above: { key: "opAbove", takes: "number" },
  from: { key: "opFrom", takes: "number" },
  below: { key: "opBelow", takes: "number" },
  "up to": { key: "opUpTo", takes: "number" },
  known: { key: "opKnown", takes: "nothing" },
  unknown: { key: "opUnknown", takes: "nothing" },
} as const satisfies Record<Operator, { key: string; takes: "list" | "number" | "nothing" }>;
