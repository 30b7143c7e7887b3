import type { IngestSource } from "#ingest/pipeline/ingest-source";

/** Whom the test's write key belongs to: the first project that is made on a data folder. */
export const SOURCE: IngestSource = {
  project: { id: 1, zone: "Asia/Shanghai", currency: "CNY" },
  source: "chaos",
};
