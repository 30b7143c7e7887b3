-- The life of each person in a row, in place of member_firsts, so that a list of members reads no events. An instant that
-- never happened is the type's largest value, so that min() and comparisons need no NULL.
DROP VIEW IF EXISTS member_lives_mv;

DROP TABLE IF EXISTS member_lives;

CREATE TABLE member_lives (
  project    UInt32,
  person     UInt64,
  excluded   LowCardinality(String),
  joined     SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
  identified SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
  user_id    SimpleAggregateFunction(max, String),
  first_seen SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
  last_seen  SimpleAggregateFunction(max, DateTime64(3, 'UTC')),
  left_at    SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
  first_join SimpleAggregateFunction(min, Tuple(time DateTime64(3, 'UTC'), id UUID, channel String)),
  events     SimpleAggregateFunction(sum, UInt64),
  refunded   SimpleAggregateFunction(sum, Decimal(38, 4))
) ENGINE = AggregatingMergeTree
ORDER BY (project, person, excluded)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

INSERT INTO member_lives
SELECT
  project, person, excluded,
  min(if(event = 'Member Joined', time, toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC'))) AS joined,
  min(if(e.user_id != '', time, toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC'))) AS identified,
  max(e.user_id) AS user_id, min(time) AS first_seen, max(time) AS last_seen,
  min(if(event = 'Member Left', time, toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC'))) AS left_at,
  min(if(event = 'Member Joined', (time, id, toString(channel)),
    (toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC'), toUUID('00000000-0000-0000-0000-000000000000'), ''))) AS first_join,
  count() AS events,
  sum(if(event = 'Order Refunded', toDecimal128(money, 4), toDecimal128(0, 4))) AS refunded
FROM events AS e
GROUP BY project, person, excluded;

CREATE MATERIALIZED VIEW member_lives_mv TO member_lives AS
SELECT
  project, person, excluded,
  min(if(event = 'Member Joined', time, toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC'))) AS joined,
  min(if(e.user_id != '', time, toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC'))) AS identified,
  max(e.user_id) AS user_id, min(time) AS first_seen, max(time) AS last_seen,
  min(if(event = 'Member Left', time, toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC'))) AS left_at,
  min(if(event = 'Member Joined', (time, id, toString(channel)),
    (toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC'), toUUID('00000000-0000-0000-0000-000000000000'), ''))) AS first_join,
  count() AS events,
  sum(if(event = 'Order Refunded', toDecimal128(money, 4), toDecimal128(0, 4))) AS refunded
FROM events AS e
GROUP BY project, person, excluded;

-- As in 0007, which read member_firsts.
CREATE OR REPLACE VIEW chosen_links AS
SELECT project, alias, min(first) AS link
FROM identity_links
WHERE called OR (project, alias) NOT IN (
  SELECT project, person FROM member_lives WHERE identified < toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC')
)
GROUP BY project, alias;

DROP VIEW IF EXISTS member_firsts_mv;

DROP TABLE IF EXISTS member_firsts;

-- Who is whom, found by one number: an id is a hash over project and id, so the project need not be part of the key, and
-- a look-up costs a third.
CREATE OR REPLACE DICTIONARY person_of (
  alias  UInt64,
  person UInt64
)
PRIMARY KEY alias
SOURCE(CLICKHOUSE(TABLE 'person_links' {{login}}))
LAYOUT(HASHED())
LIFETIME(0);

-- The same turned round: under which other ids somebody's rows are stored, for questions about few persons.
CREATE OR REPLACE VIEW person_aliases AS
SELECT person, groupArray(alias) AS aliases FROM person_links WHERE alias != person GROUP BY person;

CREATE OR REPLACE DICTIONARY aliases_of (
  person  UInt64,
  aliases Array(UInt64)
)
PRIMARY KEY person
SOURCE(CLICKHOUSE(TABLE 'person_aliases' {{login}}))
LAYOUT(HASHED())
LIFETIME(0);
