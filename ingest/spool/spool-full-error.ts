/** There is no room: the sender should try again later. Nothing of the append was kept. */
export class SpoolFullError extends Error {
  override name = "SpoolFullError";
  readonly code = "spool-full";
  readonly retryable = true;

  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}
