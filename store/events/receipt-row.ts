/**
 * What a receipt counts:
 * - `accepted`   lines that are durable in the spool, by the door; `code` is the table they are meant for
 * - `duplicates` repeats that were dropped, by the writer
 * - `damaged`    lines set aside in a file, by the writer; `code` is the file's ending, "corrupt" or "rejected"
 * - `erased`     rows that went with a person; `code` is their table
 * - `refused`    requests that were not taken, by the door; `code` says why
 * - `lag`        events by how long they took to be stored; `code` is the least of LAG_STEPS_MS that was enough
 */
export type ReceiptAccount = "accepted" | "duplicates" | "damaged" | "erased" | "refused" | "lag";

/** Steps of the account `lag`, ms; what took longer than the last counts under it. */
export const LAG_STEPS_MS = [200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000, 3_600_000];

/**
 * A row of the table `receipts`: so many lines of one project and source, in one quarter of an hour of their arrival.
 * `project` is 0 where it is not known; `segment` is what was counted; the same count has the same `id`.
 */
export interface ReceiptRow {
  id: string;
  project: number;
  source: string;
  quarter: string;
  account: ReceiptAccount;
  code: string;
  segment: string;
  lines: number;
}
