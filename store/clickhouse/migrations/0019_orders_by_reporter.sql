-- The first report of each order by each person, so that the report of somebody who is found to be a bot, or is erased,
-- hides no other. An order without a number of its own is told apart by its event.
DROP VIEW IF EXISTS order_firsts_mv;

DROP TABLE IF EXISTS order_firsts;

CREATE TABLE order_firsts (
  project  UInt32,
  order_id String CODEC(ZSTD(1)),
  excluded LowCardinality(String),
  person   UInt64,
  first    SimpleAggregateFunction(min, Tuple(time DateTime64(3, 'UTC'), id UUID, person UInt64, day Date, money Decimal(18, 4)))
) ENGINE = AggregatingMergeTree
ORDER BY (project, order_id, excluded, person)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

INSERT INTO order_firsts
SELECT
  project,
  if(order_id = '', toString(id), order_id) AS order_id,
  excluded,
  person,
  min((time, id, person, day, money)) AS first
FROM events AS e
WHERE event = 'Order Completed'
GROUP BY project, if(e.order_id = '', toString(id), e.order_id), excluded, person;

CREATE MATERIALIZED VIEW order_firsts_mv TO order_firsts AS
SELECT
  project,
  if(order_id = '', toString(id), order_id) AS order_id,
  excluded,
  person,
  min((time, id, person, day, money)) AS first
FROM events AS e
WHERE event = 'Order Completed'
GROUP BY project, if(e.order_id = '', toString(id), e.order_id), excluded, person;
