/** Why an import cannot go on. What was sent before it counts; running the import again goes on from there. */
export type ImportErrorCode =
  | "mapping-invalid"
  | "format-unknown"
  | "file-unreadable"
  | "encoding-wrong"
  | "column-missing"
  | "lookup-invalid"
  | "door-refused"
  | "door-unreachable";

/** The import as a whole cannot go on; the message says what to do. */
export class ImportError extends Error {
  override name = "ImportError";

  constructor(
    readonly code: ImportErrorCode,
    message: string,
    readonly retryable = false,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
