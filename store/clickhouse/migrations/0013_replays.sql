-- How a refused piece was sent, so that it can be read again.
ALTER TABLE quarantine ADD COLUMN IF NOT EXISTS endpoint LowCardinality(String), ADD COLUMN IF NOT EXISTS around String CODEC(ZSTD(3));

-- What became of what is in quarantine: the last word on each piece. Without a word it waits.
-- state: 'replayed' (an event now), 'refused' (tried again, see code), 'dismissed' (left out for good), 'waiting' (taken back).
CREATE TABLE IF NOT EXISTS quarantine_states (
  project UInt32,
  id      UUID,
  state   LowCardinality(String),
  code    LowCardinality(String),
  path    String,
  message String,
  by      String,
  run     String,
  at      DateTime64(3, 'UTC')
) ENGINE = ReplacingMergeTree(at)
ORDER BY (project, id);
