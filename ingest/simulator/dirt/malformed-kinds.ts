/** The ways in which a message can fail to be an event. */
export const MALFORMED_KINDS = [
  "missing-ids",
  "missing-event",
  "score-out-of-range",
  "unparsable-timestamp",
  "negative-total",
] as const;
export type MalformedKind = (typeof MALFORMED_KINDS)[number];
