/**
 * What a client could not do:
 * - `refused`  the door answered that it will never take these; they are dropped
 * - `rejected` the door took the request and put some of its events aside, with reasons
 * - `dropped`  the queue was full and the oldest went; or one could not be sent at all: `detail` says why
 */
export interface Problem {
  kind: "refused" | "rejected" | "dropped";
  events: number;
  /** of the answer, 0 where there was none */
  status: number;
  /** the answer's body */
  detail: unknown;
}
