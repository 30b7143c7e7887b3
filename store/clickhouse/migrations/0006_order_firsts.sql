-- The first report of each order, so that an order counts once, at its first report, however often it is sent.
-- An order without a number of its own is told apart by its event.
CREATE TABLE IF NOT EXISTS order_firsts (
  project  UInt32,
  order_id String CODEC(ZSTD(1)),
  excluded LowCardinality(String),
  first    SimpleAggregateFunction(min, Tuple(time DateTime64(3, 'UTC'), id UUID, person UInt64, day Date, money Decimal(18, 4)))
) ENGINE = AggregatingMergeTree
ORDER BY (project, order_id, excluded)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE MATERIALIZED VIEW IF NOT EXISTS order_firsts_mv TO order_firsts AS
SELECT
  project,
  if(order_id = '', toString(id), order_id) AS order_id,
  excluded,
  min((time, id, person, day, money)) AS first
FROM events AS e
WHERE event = 'Order Completed'
GROUP BY project, if(e.order_id = '', toString(id), e.order_id), excluded;
