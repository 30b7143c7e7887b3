-- What an order names as its content, and the share that an event came by, are read without the events' JSON: sales that posts
-- and shares touched look through months of events.
ALTER TABLE events ADD COLUMN IF NOT EXISTS share String DEFAULT ifNull(toString(getSubcolumn(properties, 'share_id')), '') CODEC(ZSTD(1));

ALTER TABLE events MATERIALIZE COLUMN share;

-- Orders as before, at their first report by each person, with the content that it names.
DROP VIEW IF EXISTS order_firsts_mv;

DROP TABLE IF EXISTS order_firsts;

CREATE TABLE order_firsts (
  project  UInt32,
  order_id String CODEC(ZSTD(1)),
  excluded LowCardinality(String),
  person   UInt64,
  first    SimpleAggregateFunction(min, Tuple(time DateTime64(3, 'UTC'), id UUID, person UInt64, day Date,
    money Decimal(18, 4), content String))
) ENGINE = AggregatingMergeTree
ORDER BY (project, order_id, excluded, person)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

INSERT INTO order_firsts
SELECT
  project,
  if(order_id = '', toString(id), order_id) AS order_id,
  excluded,
  person,
  min((time, id, person, day, money, content)) AS first
FROM events AS e
WHERE event = 'Order Completed'
GROUP BY project, if(e.order_id = '', toString(id), e.order_id), excluded, person;

CREATE MATERIALIZED VIEW order_firsts_mv TO order_firsts AS
SELECT
  project,
  if(order_id = '', toString(id), order_id) AS order_id,
  excluded,
  person,
  min((time, id, person, day, money, content)) AS first
FROM events AS e
WHERE event = 'Order Completed'
GROUP BY project, if(e.order_id = '', toString(id), e.order_id), excluded, person;
