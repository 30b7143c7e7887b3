-- Which properties each event came with, and of what kinds their values were: when first, and when last, to the hour.
-- The door notices and tells; a view over the events would cost a fifth of every insert.
CREATE TABLE IF NOT EXISTS properties_seen (
  project  UInt32,
  event    LowCardinality(String),
  property String CODEC(ZSTD(1)),
  kind     LowCardinality(String),
  first    SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
  last     SimpleAggregateFunction(max, DateTime64(3, 'UTC'))
) ENGINE = AggregatingMergeTree
ORDER BY (project, event, property, kind);

-- Running it again changes nothing: the least and the greatest of the same are the same.
INSERT INTO properties_seen
SELECT project, event, pair.1 AS property,
  multiIf(startsWith(pair.2, '"'), 'text', startsWith(pair.2, '['), 'list', startsWith(pair.2, '{'), 'object',
    pair.2 IN ('true', 'false'), 'flag', 'number') AS kind,
  min(received) AS first, max(received) AS last
FROM events
ARRAY JOIN JSONExtractKeysAndValuesRaw(toString(properties)) AS pair
WHERE pair.2 != 'null'
GROUP BY project, event, property, kind;
