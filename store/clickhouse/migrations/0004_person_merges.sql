-- Who turned out to be whom: an anonymous id that was later seen with a user id, or an alias.
-- The first link of an id wins. Read through the dictionary, so that history follows the member.
CREATE TABLE IF NOT EXISTS person_merges (
  project UInt32,
  alias   UInt64,
  person  AggregateFunction(argMin, UInt64, Tuple(DateTime64(3, 'UTC'), UInt64))
) ENGINE = AggregatingMergeTree
ORDER BY (project, alias)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE MATERIALIZED VIEW IF NOT EXISTS person_merges_mv TO person_merges AS
SELECT project, merges AS alias, argMinState(person, (received, person)) AS person
FROM (SELECT project, merges, person, received FROM events WHERE merges != 0 AND merges != person)
GROUP BY project, alias;

-- A dictionary's own query is read in the database "default", its table in the dictionary's; hence the view.
CREATE VIEW IF NOT EXISTS person_links AS
SELECT project, alias, argMinMerge(person) AS person FROM person_merges GROUP BY project, alias;

-- The runner fills in the login, see dictionary-login.ts.
CREATE DICTIONARY IF NOT EXISTS person_of (
  project UInt32,
  alias   UInt64,
  person  UInt64
)
PRIMARY KEY project, alias
SOURCE(CLICKHOUSE(TABLE 'person_links' {{login}}))
LAYOUT(COMPLEX_KEY_HASHED())
LIFETIME(0);
