import type { IncomingEvent } from "#ingest/pipeline/incoming-event";
import type { Refusal } from "#ingest/pipeline/refusal";

/** One kind of sender: which requests are its, what they hold, and what it wants to hear. */
export interface Dialect {
  readonly name: string;
  /** What is at a path, which comes without query and without a slash at its end; null if nothing of this dialect's. */
  match(path: string): Endpoint | null;
}

export type Endpoint = CollectEndpoint | LookupEndpoint;

/** A path that events are posted to. */
export interface CollectEndpoint {
  kind: "collect";
  /** The parameter of the query that may hold the write key. */
  queryKey: string;
  /** The write key in a body, null if it has none. Keys in a header or the query come first. */
  keyIn(body: unknown): string | null;
  /** Takes a body apart, or says why it cannot. */
  open(body: unknown): Parcel | Refusal;
  /** The body of a 200: JSON, or a text as it is. */
  accepted(rejected: readonly Rejection[]): object | string;
  /** What makes this sender wait and try again, as told by `Retry-After`. */
  busyStatus: 429 | 503;
}

/**
 * The events of a request.
 *
 * - `list`  property of the body that holds the pieces, "" if the body is the list; null if the body is the only one
 * - `read`  one piece as an event; the pieces are independent, a bad one leaves the others
 */
export interface Parcel {
  list: string | null;
  pieces: readonly unknown[];
  read(piece: unknown): IncomingEvent | Refusal;
}

/** An event of a request that was not taken: the index of its piece, and why. */
export interface Rejection {
  index: number;
  code: string;
  path: string;
  message: string;
}

/** A path where a sender fetches its settings. */
export interface LookupEndpoint {
  kind: "lookup";
  method: "GET" | "POST";
  /** the write key, where the path holds it, or the parameter of the query that does; null if all are answered alike */
  key: { value: string } | { parameter: string } | null;
  /**
   * @param origin the address the sender reached us under
   * @returns what is sent as JSON, or the text of a script
   */
  answer(origin: { protocol: "http" | "https"; host: string }): object | string;
}
