/**
 * What a client could not do:
 * - `refused`  the door answered that it will never take these; they are dropped
 * - `rejected` the door took the request and put some of its events aside, with reasons
 * - `dropped`  the queue was full; the oldest went
 */
export interface Problem {
  kind: "refused" | "rejected" | "dropped";
  events: number;
  /** of the answer, 0 where there was none */
  status: number;
  /** the answer's body */
  detail: unknown;
}
