-- What a GrowthBook reads, under the names and columns of its own warehouse. user_id is the member, after all that was
-- learned about who is who; bots and tests are left out, as everywhere. Each has the project, which every query must name.
CREATE OR REPLACE VIEW growthbook_events AS
SELECT
  e.project AS project,
  e.time AS timestamp,
  toString(dictGetOrDefault('person_of', 'person', e.person, e.person)) AS user_id,
  e.anonymous_id AS device_id,
  e.user_id AS known_as,
  toString(e.event) AS event_name,
  e.id AS event_uuid,
  e.session AS session_id,
  toString(e.source) AS source,
  toString(e.channel) AS channel,
  ifNull(toString(e.context.library.name), '') AS library,
  ifNull(toString(e.context.page.url), '') AS url,
  e.content AS content,
  e.activity AS activity,
  toString(e.category) AS category,
  e.order_id AS order_id,
  e.money AS money,
  e.score AS score,
  toString(e.experiment) AS experiment_id,
  toString(e.variation) AS variation_id,
  e.properties AS properties,
  e.context AS context
FROM events AS e
WHERE NOT dictGetOrDefault('standing_of', 'left_out', e.person, e.excluded != '');

-- Every exposure, not only the first of a member.
CREATE OR REPLACE VIEW experiment_views AS
SELECT project, user_id, timestamp, experiment_id, variation_id, channel, source, library, device_id, known_as, session_id,
  url, event_uuid
FROM growthbook_events
WHERE event_name = 'Experiment Viewed' AND experiment_id != '' AND variation_id != '';

-- Flags that were evaluated, as GrowthBook's tracking plugin tells.
CREATE OR REPLACE VIEW feature_usage AS
SELECT project, timestamp, user_id,
  ifNull(toString(properties.feature), '') AS feature,
  ifNull(toString(properties.environment), '') AS environment,
  ifNull(toString(properties.value), '') AS value,
  ifNull(toString(properties.source), '') AS source,
  ifNull(toString(properties.ruleId), '') AS ruleId,
  ifNull(toString(properties.variationId), '') AS variationId
FROM growthbook_events
WHERE event_name = 'Feature Evaluated' AND feature != '';

-- Money: each order once, at its first report, and each refund at its own time as a negative amount.
CREATE OR REPLACE VIEW growthbook_sales AS
SELECT project, timestamp, user_id, order_id, kind, amount
FROM (
  SELECT f.project AS project, f.order_id AS order_id, min(f.first) AS earliest, earliest.time AS timestamp,
    toString(dictGetOrDefault('person_of', 'person', earliest.person, earliest.person)) AS user_id, 'order' AS kind,
    earliest.money AS amount
  FROM order_firsts AS f
  WHERE NOT dictGetOrDefault('standing_of', 'left_out', f.person, f.excluded != '')
  GROUP BY f.project, f.order_id
)
UNION ALL
SELECT project, timestamp, user_id, order_id, 'refund' AS kind, CAST(-money AS Decimal(18, 4)) AS amount
FROM growthbook_events
WHERE event_name = 'Order Refunded';
