-- What members said in scores: few among many events, so that questions about them need not look through all.
DROP VIEW IF EXISTS answers_mv;

DROP TABLE IF EXISTS answers;

CREATE TABLE answers (
  project  UInt32,
  event    LowCardinality(String),
  time     DateTime64(3, 'UTC'),
  id       UUID,
  person   UInt64,
  day      Date,
  score    UInt8,
  about    String,
  excluded LowCardinality(String)
) ENGINE = MergeTree
ORDER BY (project, event, time, id)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

INSERT INTO answers
SELECT project, event, time, id, person, day, assumeNotNull(e.score) AS score,
  ifNull(toString(properties.about), '') AS about, excluded
FROM events AS e
WHERE e.event IN ('NPS Answered', 'CSAT Answered') AND isNotNull(e.score);

CREATE MATERIALIZED VIEW answers_mv TO answers AS
SELECT project, event, time, id, person, day, assumeNotNull(e.score) AS score,
  ifNull(toString(properties.about), '') AS about, excluded
FROM events AS e
WHERE e.event IN ('NPS Answered', 'CSAT Answered') AND isNotNull(e.score);
