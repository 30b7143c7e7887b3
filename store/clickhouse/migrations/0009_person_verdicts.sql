-- Who is left out although their events do not say so themselves, and who counts although they do; with the reason.
-- Worked out by ingest/judgement, for every id of a person, and applied on read: taking a verdict back rewrites nothing.
-- verdict: 'bot', 'test', 'counts', or '' where it was taken back. rule: 'manual' outranks the others.
CREATE TABLE IF NOT EXISTS person_verdicts (
  project UInt32,
  person  UInt64,
  rule    LowCardinality(String),
  verdict LowCardinality(String),
  reason  String,
  version UInt64
) ENGINE = ReplacingMergeTree(version)
ORDER BY (project, person, rule);

CREATE VIEW IF NOT EXISTS judged_persons AS
SELECT v.project AS project, v.person AS person, argMax(v.verdict, v.rule = 'manual') AS verdict,
  argMax(v.reason, v.rule = 'manual') AS reason
FROM person_verdicts AS v FINAL
WHERE v.verdict != ''
GROUP BY v.project, v.person;
