-- The first instants of each person, so that "first" is the first ever and not the first inside a window.
-- An instant that never happened is the type's largest value, so that min() and comparisons need no NULL.
CREATE TABLE IF NOT EXISTS member_firsts (
  project    UInt32,
  person     UInt64,
  excluded   LowCardinality(String),
  joined     SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
  identified SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
  ordered    SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
  seen       SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
  left_at    SimpleAggregateFunction(max, DateTime64(3, 'UTC'))
) ENGINE = AggregatingMergeTree
ORDER BY (project, person, excluded)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE MATERIALIZED VIEW IF NOT EXISTS member_firsts_mv TO member_firsts AS
SELECT
  project, person, excluded,
  min(if(event = 'Member Joined', time, toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC'))) AS joined,
  min(if(user_id != '', time, toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC'))) AS identified,
  min(if(event = 'Order Completed', time, toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC'))) AS ordered,
  min(time) AS seen,
  max(if(event = 'Member Left', time, toDateTime64('1900-01-01 00:00:00.000', 3, 'UTC'))) AS left_at
FROM events
GROUP BY project, person, excluded;
