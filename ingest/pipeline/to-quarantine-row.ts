import { hash } from "node:crypto";
import { eventId } from "#store/events/event-id";
import type { QuarantineRow } from "#store/events/quarantine-row";
import type { Arrival } from "#ingest/pipeline/arrival";
import type { Refusal, RefusalCode } from "#ingest/pipeline/refusal";

const KEPT_BYTES = 1_048_576;

/** Refusals for a person's sake: they are counted, and of their bytes nothing is kept. */
const KEPT_NOTHING: ReadonlySet<RefusalCode> = new Set<RefusalCode>(["consent-withdrawn", "erased"]);

/** How it was sent, so that it can be read again; see QuarantineRow. */
interface Sender {
  dialect: string;
  endpoint: string;
  around: string;
}

/**
 * What is kept of something refused: the reason, and its bytes as they came, up to the first mebibyte; none of them
 * where it was refused for its person's sake.
 * The same bytes refused twice have the same id, so that a client's repeat is one row.
 */
export function toQuarantineRow(
  { project, source, receivedText }: Pick<Arrival, "project" | "source" | "receivedText">,
  { dialect, endpoint, around }: Sender,
  { code, path, message }: Refusal,
  bytes: Buffer,
): QuarantineRow {
  return {
    id: eventId(project.id, source, hash("sha1", bytes, "hex")),
    project: project.id,
    source,
    received: receivedText,
    dialect,
    code,
    path,
    message,
    endpoint,
    around: KEPT_NOTHING.has(code) ? "" : around,
    bytes: KEPT_NOTHING.has(code) ? "" : bytes.subarray(0, KEPT_BYTES).toString("base64"),
  };
}
