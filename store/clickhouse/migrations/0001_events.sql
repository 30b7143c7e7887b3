-- Events, member-major: one person's rows lie together, so funnels, retention and timelines read a person once.
-- Repeats never reach this table (see ingest/writer), so views may count what is inserted.
CREATE TABLE IF NOT EXISTS events (
  id           UUID,
  project      UInt32,
  person       UInt64 CODEC(ZSTD(1)),
  merges       UInt64 CODEC(ZSTD(1)),
  time         DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  received     DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  day          Date,
  event        LowCardinality(String),
  user_id      String CODEC(ZSTD(1)),
  anonymous_id String CODEC(ZSTD(1)),
  source       LowCardinality(String),
  message_id   String CODEC(ZSTD(1)),
  channel      LowCardinality(String),
  session      String CODEC(ZSTD(1)),
  content      String CODEC(ZSTD(1)),
  activity     String CODEC(ZSTD(1)),
  category     LowCardinality(String),
  order_id     String CODEC(ZSTD(1)),
  money        Decimal(18, 4),
  score        Nullable(UInt8),
  inviter      UInt64 CODEC(ZSTD(1)),
  experiment   LowCardinality(String),
  variation    LowCardinality(String),
  excluded     LowCardinality(String),
  properties   JSON(max_dynamic_paths = 128),
  context      JSON(max_dynamic_paths = 64),
  PROJECTION by_id (SELECT id ORDER BY id)
) ENGINE = MergeTree
PARTITION BY toYYYYMM(time)
ORDER BY (project, person, time, id)
SETTINGS non_replicated_deduplication_window = 10000;
