/**
 * Why a GrowthBook did not do what it was asked.
 *
 * - `unauthorized` the secret key is wrong, or may not do this
 * - `unknown`      there is no such thing there
 * - `conflict`     something there stands in the way; `reason` is GrowthBook's own code, `said` what it said, "" for nothing
 * - `warning`      it would be done if asked once more with warnings accepted
 * - `busy`         too many requests, also after waiting; `waitMs` is how long GrowthBook says to wait
 * - `unreachable`  no answer, or one of a server that failed; whether a change was made is not known
 * - `refused`      what was asked is not understood there
 * - `unreadable`   its answer is none that we understand
 */
export class GrowthBookError extends Error {
  override name = "GrowthBookError";
  readonly retryable: boolean;
  readonly reason: string;
  readonly said: string;
  readonly waitMs: number | null;

  constructor(
    readonly code:
      "unauthorized" | "unknown" | "conflict" | "warning" | "busy" | "unreachable" | "refused" | "unreadable",
    message: string,
    {
      reason = "",
      said = "",
      waitMs = null,
      cause,
    }: { reason?: string; said?: string; waitMs?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.retryable = code === "busy" || code === "unreachable";
    this.reason = reason;
    this.said = said;
    this.waitMs = waitMs;
  }
}

/**
 * Whether it is one.
 * TRICKY: the dashboard is built apart from the program and has a class of its own, so what the program's client throws is
 * told by its name.
 */
export const isGrowthBookError = (error: unknown): error is GrowthBookError =>
  error instanceof Error && error.name === "GrowthBookError";
