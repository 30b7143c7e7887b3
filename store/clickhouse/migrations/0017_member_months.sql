-- On which local days of a month each person was active, a bit for each day: bit 0 is the first. What makes a member
-- active is as projects have it unless they say other; those that do are answered from member_days.
DROP VIEW IF EXISTS member_months_mv;

DROP TABLE IF EXISTS member_months;

CREATE TABLE member_months (
  project  UInt32,
  person   UInt64 CODEC(ZSTD(1)),
  month    Date,
  excluded LowCardinality(String),
  days     SimpleAggregateFunction(groupBitOr, UInt32)
) ENGINE = AggregatingMergeTree
PARTITION BY toYYYYMM(month)
ORDER BY (project, person, month, excluded)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

INSERT INTO member_months
SELECT project, person, toStartOfMonth(day) AS month, excluded,
  groupBitOr(bitShiftLeft(toUInt32(1), toDayOfMonth(day) - 1)) AS days
FROM member_days
WHERE event NOT IN ('Experiment Viewed', 'NPS Prompted', 'CSAT Prompted', 'Invite Rewarded', 'Points Earned',
  'Level Reached', 'Badge Earned', 'Content Removed', 'Member Left', 'Consent Granted', 'Consent Withdrawn', '$identify',
  '$group', '$alias')
GROUP BY project, person, month, excluded
SETTINGS max_partitions_per_insert_block = 0;

CREATE MATERIALIZED VIEW member_months_mv TO member_months AS
SELECT project, person, toStartOfMonth(day) AS month, excluded,
  groupBitOr(bitShiftLeft(toUInt32(1), toDayOfMonth(day) - 1)) AS days
FROM events
WHERE event NOT IN ('Experiment Viewed', 'NPS Prompted', 'CSAT Prompted', 'Invite Rewarded', 'Points Earned',
  'Level Reached', 'Badge Earned', 'Content Removed', 'Member Left', 'Consent Granted', 'Consent Withdrawn', '$identify',
  '$group', '$alias')
GROUP BY project, person, month, excluded;

-- A month that nothing was added to for a day comes to lie in one part: whoever looks for one member opens each part once.
ALTER TABLE events MODIFY SETTING min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1;

ALTER TABLE member_days MODIFY SETTING min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1;

ALTER TABLE member_months MODIFY SETTING min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1;
