-- The last word of each person on consent, by its own time; the door is told who withdrew it.
CREATE TABLE IF NOT EXISTS consents (
  project UInt32,
  person  UInt64,
  last    SimpleAggregateFunction(max, Tuple(time DateTime64(3, 'UTC'), given Bool))
) ENGINE = AggregatingMergeTree
ORDER BY (project, person)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE MATERIALIZED VIEW IF NOT EXISTS consents_mv TO consents AS
SELECT project, person, max((time, event = 'Consent Granted')) AS last
FROM events
WHERE event IN ('Consent Granted', 'Consent Withdrawn')
GROUP BY project, person;

INSERT INTO consents
SELECT project, person, max((time, event = 'Consent Granted')) AS last
FROM events
WHERE event IN ('Consent Granted', 'Consent Withdrawn')
GROUP BY project, person;
