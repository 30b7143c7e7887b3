-- What could not be stored as an event, with the reason and the bytes as they came.
CREATE TABLE IF NOT EXISTS quarantine (
  id       UUID,
  project  UInt32,
  source   LowCardinality(String),
  received DateTime64(3, 'UTC'),
  dialect  LowCardinality(String),
  code     LowCardinality(String),
  path     String,
  message  String,
  bytes    String CODEC(ZSTD(3)),
  PROJECTION by_id (SELECT id ORDER BY id)
) ENGINE = MergeTree
PARTITION BY toYYYYMM(received)
ORDER BY (project, received, id)
SETTINGS non_replicated_deduplication_window = 10000;
