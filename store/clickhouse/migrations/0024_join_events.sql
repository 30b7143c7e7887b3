-- Events that tell how members come: their joins, the invites sent to them, and those that they accepted. Few among many
-- events, so that questions about the first join ever, or who accepted what, need not look through all.
--
-- campaign: what the event says of one, in its properties or else in its context. traced: whether it, or the address of the
-- page, says anything of a campaign at all. Rows are kept one for one, so that whoever is found to be a bot hides nobody.
DROP VIEW IF EXISTS join_events_mv;

DROP TABLE IF EXISTS join_events;

CREATE TABLE join_events (
  project   UInt32,
  event     LowCardinality(String),
  person    UInt64 CODEC(ZSTD(1)),
  time      DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  id        UUID,
  day       Date,
  excluded  LowCardinality(String),
  inviter   UInt64 CODEC(ZSTD(1)),
  channel   LowCardinality(String),
  invite    String CODEC(ZSTD(1)),
  method    String CODEC(ZSTD(1)),
  community String CODEC(ZSTD(1)),
  campaign  String CODEC(ZSTD(1)),
  traced    Bool,
  address   String CODEC(ZSTD(1))
) ENGINE = MergeTree
ORDER BY (project, event, person, time, id)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

INSERT INTO join_events
SELECT project, event, person, time, id, day, excluded, inviter, channel,
  ifNull(toString(properties.invite_id), '') AS invite,
  ifNull(toString(properties.method), '') AS method,
  ifNull(toString(properties.community_id), '') AS community,
  ifNull(ifNull(nullIf(toString(properties.campaign), ''), toString(context.campaign.name)), '') AS campaign,
  concat(
    ifNull(toString(properties.campaign), ''), ifNull(toString(properties.live_code), ''),
    ifNull(toString(properties.liveCode), ''), ifNull(toString(properties.utm_source), ''),
    ifNull(toString(properties.utm_medium), ''), ifNull(toString(properties.utm_campaign), ''),
    ifNull(toString(context.campaign.name), ''), ifNull(toString(context.campaign.source), ''),
    ifNull(toString(context.campaign.medium), '')) != ''
    OR position(concat(
      ifNull(toString(context.page.search), ''), ifNull(toString(context.page.url), ''),
      ifNull(toString(properties.url), '')), 'utm_') > 0 AS traced,
  ifNull(toString(context.ip), '') AS address
FROM events
WHERE event IN ('Member Joined', 'Member Invited', 'Invite Accepted');

CREATE MATERIALIZED VIEW join_events_mv TO join_events AS
SELECT project, event, person, time, id, day, excluded, inviter, channel,
  ifNull(toString(properties.invite_id), '') AS invite,
  ifNull(toString(properties.method), '') AS method,
  ifNull(toString(properties.community_id), '') AS community,
  ifNull(ifNull(nullIf(toString(properties.campaign), ''), toString(context.campaign.name)), '') AS campaign,
  concat(
    ifNull(toString(properties.campaign), ''), ifNull(toString(properties.live_code), ''),
    ifNull(toString(properties.liveCode), ''), ifNull(toString(properties.utm_source), ''),
    ifNull(toString(properties.utm_medium), ''), ifNull(toString(properties.utm_campaign), ''),
    ifNull(toString(context.campaign.name), ''), ifNull(toString(context.campaign.source), ''),
    ifNull(toString(context.campaign.medium), '')) != ''
    OR position(concat(
      ifNull(toString(context.page.search), ''), ifNull(toString(context.page.url), ''),
      ifNull(toString(properties.url), '')), 'utm_') > 0 AS traced,
  ifNull(toString(context.ip), '') AS address
FROM events
WHERE event IN ('Member Joined', 'Member Invited', 'Invite Accepted');
