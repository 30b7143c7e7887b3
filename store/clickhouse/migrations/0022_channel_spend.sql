-- What was spent to win members: of each local day, channel and campaign the newest version counts, unless it takes it away.
CREATE TABLE IF NOT EXISTS channel_spend (
  project  UInt32,
  day      Date,
  channel  String,
  campaign String,
  amount   Decimal(18, 4),
  version  UInt64,
  removed  UInt8
) ENGINE = ReplacingMergeTree(version, removed)
ORDER BY (project, day, channel, campaign)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
