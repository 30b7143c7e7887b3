-- Who is in a cohort, as last found out: each time is a version, and what is shown is the latest whole one.
CREATE TABLE IF NOT EXISTS cohort_members (
  project UInt32,
  cohort  UInt32,
  version UInt64,
  person  UInt64
) ENGINE = MergeTree
ORDER BY (project, cohort, version, person);

-- A version is whole once it stands here; the sizes of all versions are the cohort's history.
CREATE TABLE IF NOT EXISTS cohort_versions (
  project UInt32,
  cohort  UInt32,
  version UInt64,
  members UInt64,
  at      DateTime64(3, 'UTC')
) ENGINE = MergeTree
ORDER BY (project, cohort, version);
