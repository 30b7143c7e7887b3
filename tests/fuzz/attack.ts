/** A piece of a batch: its JSON as text, and the message id it has once it is stored (null: one of the door's own). */
export interface Piece {
  text: string;
  id: string | null;
}

/**
 * One hostile request.
 *
 * - `events` a request in good order whose pieces are hostile; `single` sends its only piece as the whole body
 * - `body`   a body that cannot be understood
 * - `route`  a path or method that takes no events
 * - `raw`    bytes on a socket, cut off without waiting for an answer beyond `patienceMs`
 */
export type Attack =
  | {
      kind: "events";
      name: string;
      pieces: Piece[];
      single: boolean;
      packed: boolean;
      key: KeyPlace;
      slow: boolean;
    }
  | { kind: "body"; name: string; body: Buffer; key: "header" | "none" | "unknown" }
  | { kind: "route"; name: string; method: string; path: string; headers: Record<string, string> }
  | { kind: "raw"; name: string; bytes: Buffer; patienceMs: number };

/** Where a request tells its write key. */
type KeyPlace = "header" | "query" | "body";
