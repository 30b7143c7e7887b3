import type { IngestSource } from "#ingest/pipeline/ingest-source";

/** Who write keys belong to. */
export interface Directory {
  /** Null for a key that is unknown or no longer in force. */
  find(writeKey: string): IngestSource | null;
}
