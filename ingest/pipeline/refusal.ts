/** Why a request, or an event in it, cannot be taken. */
export type RefusalCode =
  | "ambiguous-name"
  | "bad-gzip"
  | "bad-json"
  | "consent-withdrawn"
  | "erased"
  | "foreign-currency"
  | "invalid-field"
  | "invalid-money"
  | "invalid-score"
  | "invalid-time"
  | "method-not-allowed"
  | "missing-experiment"
  | "missing-identity"
  | "missing-key"
  | "missing-name"
  | "number-out-of-range"
  | "over-allowance"
  | "too-deep"
  | "too-far-in-future"
  | "too-large"
  | "too-long"
  | "too-many-events"
  | "too-many-names"
  | "too-old"
  | "try-later"
  | "unknown-key"
  | "unknown-type";

/**
 * @param path    the place in what was sent, e.g. "properties.total"; "" for the whole
 * @param message what is wrong and what is wanted, for the sender's developer
 */
export class Refusal {
  constructor(
    readonly code: RefusalCode,
    readonly path: string,
    readonly message: string,
  ) {}
}
