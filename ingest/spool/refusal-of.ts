import { SpoolFullError } from "#ingest/spool/spool-full-error";
import { SpoolWriteError } from "#ingest/spool/spool-write-error";

const RETRY_AFTER_SECONDS = 5;

/** What the sender of an append is told when the disk refused it. */
export function refusalOf(cause: unknown): SpoolFullError | SpoolWriteError {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new SpoolFullError("The spool's disk is full; make room on it.", RETRY_AFTER_SECONDS);
  }
  return new SpoolWriteError("The spool could not write to its disk.", { cause });
}
