-- The books of the door and the writer: what was accepted, dropped as a repeat, set aside, erased, refused, and how long
-- it took; see store/events/receipt-row.ts. Receipts go after a month, their sums stay.
CREATE TABLE IF NOT EXISTS receipts (
  id      UUID,
  project UInt32,
  source  LowCardinality(String),
  quarter DateTime('UTC'),
  account LowCardinality(String),
  code    LowCardinality(String),
  segment String CODEC(ZSTD(1)),
  lines   UInt64,
  made    DateTime('UTC') DEFAULT now(),
  PROJECTION by_id (SELECT id ORDER BY id)
) ENGINE = MergeTree
PARTITION BY toYYYYMM(made)
ORDER BY (project, quarter, source, id)
TTL made + INTERVAL 31 DAY
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS ledger (
  project UInt32,
  source  LowCardinality(String),
  quarter DateTime('UTC'),
  account LowCardinality(String),
  code    LowCardinality(String),
  lines   UInt64
) ENGINE = SummingMergeTree(lines)
ORDER BY (project, quarter, source, account, code)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE MATERIALIZED VIEW IF NOT EXISTS ledger_mv TO ledger AS
SELECT project, source, quarter, account, code, sum(lines) AS lines
FROM receipts
GROUP BY project, source, quarter, account, code;

-- What came in before there were books opens them. An id of its own for each row, and none while there are any.
INSERT INTO receipts (id, project, source, quarter, account, code, segment, lines)
SELECT generateUUIDv4(), project, source, quarter, 'accepted', code, 'opening', lines
FROM (
  SELECT project, source, toStartOfFifteenMinutes(received) AS quarter, 'events' AS code, count() AS lines
  FROM events GROUP BY project, source, quarter
  UNION ALL
  SELECT project, source, toStartOfFifteenMinutes(received) AS quarter, 'quarantine' AS code, count() AS lines
  FROM quarantine GROUP BY project, source, quarter
)
WHERE (SELECT count() FROM receipts) = 0;

-- What came in, by the program that sent it: when it was first and last heard of, and how much it said.
CREATE TABLE IF NOT EXISTS arrivals (
  project UInt32,
  quarter DateTime('UTC'),
  source  LowCardinality(String),
  library LowCardinality(String),
  version LowCardinality(String),
  event   LowCardinality(String),
  first   SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
  last    SimpleAggregateFunction(max, DateTime64(3, 'UTC')),
  events  SimpleAggregateFunction(sum, UInt64)
) ENGINE = AggregatingMergeTree
ORDER BY (project, quarter, source, library, version, event)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE MATERIALIZED VIEW IF NOT EXISTS arrivals_mv TO arrivals AS
SELECT project, toStartOfFifteenMinutes(received) AS quarter, source,
  ifNull(toString(context.library.name), '') AS library, ifNull(toString(context.library.version), '') AS version,
  event, min(received) AS first, max(received) AS last, count() AS events
FROM events
GROUP BY project, quarter, source, library, version, event;

INSERT INTO arrivals
SELECT project, toStartOfFifteenMinutes(received) AS quarter, source,
  ifNull(toString(context.library.name), '') AS library, ifNull(toString(context.library.version), '') AS version,
  event, min(received) AS first, max(received) AS last, count() AS events
FROM events
WHERE (SELECT count() FROM arrivals) = 0
GROUP BY project, quarter, source, library, version, event;
