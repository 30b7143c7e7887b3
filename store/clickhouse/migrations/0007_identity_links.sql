-- Who turned out to be whom, in place of person_merges: its first link was the first to arrive, so the order of arrival
-- decided; here it is the earliest by its own time. Links that somebody called for (an alias) are kept apart.
CREATE TABLE IF NOT EXISTS identity_links (
  project UInt32,
  alias   UInt64,
  called  Bool,
  first   SimpleAggregateFunction(min, Tuple(time DateTime64(3, 'UTC'), person UInt64))
) ENGINE = AggregatingMergeTree
ORDER BY (project, alias, called)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE MATERIALIZED VIEW IF NOT EXISTS identity_links_mv TO identity_links AS
SELECT project, merges AS alias, event = '$alias' AS called, min((time, person)) AS first
FROM events
WHERE merges != 0 AND merges != person
GROUP BY project, alias, called;

-- Running it again changes nothing: the least of the same is the same.
INSERT INTO identity_links
SELECT project, merges AS alias, event = '$alias' AS called, min((time, person)) AS first
FROM events
WHERE merges != 0 AND merges != person
GROUP BY project, alias, called;

-- The one link of each id: the earliest that is in force. An id that was ever seen as a user id is a known user, and
-- only a call makes it somebody else.
CREATE OR REPLACE VIEW chosen_links AS
SELECT project, alias, min(first) AS link
FROM identity_links
WHERE called OR (project, alias) NOT IN (
  SELECT project, person FROM member_firsts WHERE identified < toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC')
)
GROUP BY project, alias;

-- Where links lead on (a is b, b is c) or around: the person at the end, worked out by ingest/identity. 0 takes it back.
CREATE TABLE IF NOT EXISTS link_ends (
  project UInt32,
  alias   UInt64,
  person  UInt64,
  version UInt64
) ENGINE = ReplacingMergeTree(version)
ORDER BY (project, alias);

CREATE OR REPLACE VIEW person_links AS
SELECT l.project AS project, l.alias AS alias, if(e.person = 0, l.link.person, e.person) AS person
FROM chosen_links AS l
LEFT JOIN (SELECT project, alias, argMax(person, version) AS person FROM link_ends GROUP BY project, alias) AS e
  ON e.project = l.project AND e.alias = l.alias;

DROP VIEW IF EXISTS person_merges_mv;

DROP TABLE IF EXISTS person_merges;
