import type { Difference } from "./diff-definitions";

/**
 * Why something was not done: nothing of it was.
 *
 * - `unknown`   there is no such flag, draft, revision …
 * - `taken`     the key is another's
 * - `invalid`   it contradicts itself, or names what is not there; `problems` says what, each with a path
 * - `cycle`     a flag would depend on itself through its prerequisites
 * - `overlap`   the part of a namespace is another experiment's
 * - `approval`  somebody who did not write it must approve of it first
 * - `in-use`    others still name it
 * - `not-now`   not in this state, as changing an experiment that runs
 * - `conflict`  somebody else was faster, see ConflictError
 */
export class FlagError extends Error {
  override name = "FlagError";
  readonly retryable = false;

  constructor(
    readonly code:
      "unknown" | "taken" | "invalid" | "cycle" | "overlap" | "approval" | "in-use" | "not-now" | "conflict",
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
  }
}

/** What is wrong where, e.g. `{path: "rules.vip.value", message: "is not a number"}`. */
export interface Problem {
  path: string;
  message: string;
}

/** Somebody else changed it meanwhile; what they changed is named, what was to be saved is still where it was. */
export class ConflictError extends FlagError {
  override name = "ConflictError";

  constructor(
    message: string,
    /** from what was known to what is there now */
    readonly changes: readonly Difference[],
  ) {
    super("conflict", message);
  }
}
