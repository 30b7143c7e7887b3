/** The disk refused: the append is not acknowledged, though a part of it may still be found and stored. */
export class SpoolWriteError extends Error {
  override name = "SpoolWriteError";
  readonly code = "spool-write-failed";
  readonly retryable = true;
  readonly retryAfterSeconds = 5;
}
