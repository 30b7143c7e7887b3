-- What each person did on each local day: serves every question that does not need the order of events in a day.
CREATE TABLE IF NOT EXISTS member_days (
  project  UInt32,
  person   UInt64 CODEC(ZSTD(1)),
  day      Date,
  event    LowCardinality(String),
  excluded LowCardinality(String),
  events   UInt64
) ENGINE = SummingMergeTree(events)
PARTITION BY toYYYYMM(day)
ORDER BY (project, person, day, event, excluded)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE MATERIALIZED VIEW IF NOT EXISTS member_days_mv TO member_days AS
SELECT project, person, day, event, excluded, count() AS events
FROM events
GROUP BY project, person, day, event, excluded;
