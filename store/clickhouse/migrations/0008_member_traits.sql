-- What is known of a person, one row for each trait: the last word by the event's own time, then by its id.
-- Texts are kept as they are, all else as JSON.
CREATE TABLE IF NOT EXISTS member_traits (
  project UInt32,
  person  UInt64,
  trait   String,
  last    SimpleAggregateFunction(max, Tuple(time DateTime64(3, 'UTC'), id UUID, value String))
) ENGINE = AggregatingMergeTree
ORDER BY (project, person, trait)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE MATERIALIZED VIEW IF NOT EXISTS member_traits_mv TO member_traits AS
SELECT project, person, pair.1 AS trait,
  max((time, id, if(startsWith(pair.2, '"'), JSONExtractString(pair.2), pair.2))) AS last
FROM events
ARRAY JOIN JSONExtractKeysAndValuesRaw(toString(properties)) AS pair
WHERE event = '$identify'
GROUP BY project, person, trait;

INSERT INTO member_traits
SELECT project, person, pair.1 AS trait,
  max((time, id, if(startsWith(pair.2, '"'), JSONExtractString(pair.2), pair.2))) AS last
FROM events
ARRAY JOIN JSONExtractKeysAndValuesRaw(toString(properties)) AS pair
WHERE event = '$identify'
GROUP BY project, person, trait;
