/** Who a write key belongs to: the project, and the name of the source within it. */
export interface IngestSource {
  /** `zone` is an IANA name, `currency` an ISO 4217 code. */
  project: { id: number; zone: string; currency: string };
  source: string;
}
