-- The first report of each publication and of each share by each person: who a post or a share was by, and what it is
-- about, does not change with what is sent later, and whoever asks need not go through all events. `word` is the content of
-- a publication (the event's id where it has none) or the id of a share; a share without an id is named by nothing that
-- comes of it, and is not kept.
DROP VIEW IF EXISTS content_firsts_mv;

DROP TABLE IF EXISTS content_firsts;

CREATE TABLE content_firsts (
  project  UInt32,
  event    LowCardinality(String),
  word     String CODEC(ZSTD(1)),
  excluded LowCardinality(String),
  person   UInt64,
  first    SimpleAggregateFunction(min, Tuple(time DateTime64(3, 'UTC'), id UUID, person UInt64, day Date,
    topic String, format String, source String))
) ENGINE = AggregatingMergeTree
ORDER BY (project, event, word, excluded, person)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

INSERT INTO content_firsts
SELECT
  project,
  event,
  if(event = 'Content Shared', ifNull(toString(e.properties.share_id), ''), if(content = '', toString(id), content)) AS word,
  excluded,
  person,
  min((time, id, person, day, ifNull(toString(e.properties.topic), ''), ifNull(toString(e.properties.format), ''),
    ifNull(toString(e.properties.source), ''))) AS first
FROM events AS e
WHERE event IN ('Content Published', 'Content Shared') AND word != ''
GROUP BY project, event, word, excluded, person;

CREATE MATERIALIZED VIEW content_firsts_mv TO content_firsts AS
SELECT
  project,
  event,
  if(event = 'Content Shared', ifNull(toString(e.properties.share_id), ''), if(content = '', toString(id), content)) AS word,
  excluded,
  person,
  min((time, id, person, day, ifNull(toString(e.properties.topic), ''), ifNull(toString(e.properties.format), ''),
    ifNull(toString(e.properties.source), ''))) AS first
FROM events AS e
WHERE event IN ('Content Published', 'Content Shared') AND word != ''
GROUP BY project, event, word, excluded, person;
