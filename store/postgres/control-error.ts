/** The control database cannot be opened; the message says why and what to do. */
export class ControlError extends Error {
  override name = "ControlError";

  constructor(
    /** `locked`: another process uses the folder. `unreachable`: the server does not answer or refuses. */
    readonly code: "locked" | "unreachable",
    message: string,
    /** Whether the same call may succeed later, unchanged. */
    readonly retryable: boolean,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
