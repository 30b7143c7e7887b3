import type { Guard } from "#ingest/pipeline/guard";

/** Who a write key belongs to: the project, and the name of the source within it. */
export interface IngestSource {
  project: IngestProject;
  source: string;
  /** absent: as much as there is room for */
  allowance?: Allowance | undefined;
}

/**
 * How much may be sent under a write key; null for no such limit.
 *
 * - `perSecond`, `perDay` events; a day is one of UTC
 * - `taken`               what was taken on a day before this program started, so that a restart forgets nothing
 */
export interface Allowance {
  perSecond: number | null;
  perDay: number | null;
  taken: { day: string; events: number };
}

/**
 * What the door knows of a project. `zone` is an IANA name, `currency` an ISO 4217 code.
 *
 * - `guard`   of whom nothing may be stored; without one, of everybody something may
 * - `rateOn`  what one unit of a currency was worth in the project's on a local day, an exact decimal; null if unknown
 */
export interface IngestProject {
  id: number;
  zone: string;
  currency: string;
  guard?: Guard | undefined;
  rateOn?: ((currency: string, day: string) => string | null) | undefined;
}
