/**
 * Something that could not be stored as an event: a line of a quarantine segment and a row of the table `quarantine`.
 * `project` is 0 when the key was unknown; `code`, `path` and `message` say what was wrong and where;
 * `bytes` is the piece as it came, base64. `endpoint` is the path it was sent to, and `around` what its request said for
 * all its pieces, `{"list", "rest"}` as JSON; "" for a request that was refused whole, and where it is too long.
 */
export interface QuarantineRow {
  id: string;
  project: number;
  source: string;
  received: string;
  dialect: string;
  code: string;
  path: string;
  message: string;
  bytes: string;
  endpoint: string;
  around: string;
}
