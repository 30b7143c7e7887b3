import { inviteId } from "./invite-id";
import { countedRows, namedPerson, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * The events of the scope's days, for questions that need single events: their order in time, amounts, properties.
 *
 * Columns: id UUID, person UInt64, time DateTime64(3), day Date, event, channel, source, content, activity, category,
 * order_id, experiment, variation, invite String (the property invite_id), share String (the property share_id), recipient
 * UInt64 (the person whom the property recipient_id names, 0 for nobody), known Bool (sent with a user id), money
 * Decimal(18, 4), score Nullable(UInt8),
 * properties JSON, context JSON. Reads events.
 */
export const happenings = ({ includeExcluded }: SourceSwitches): string => `
  SELECT e.id AS id, ${resolvedPerson("e")} AS person, e.time AS time, e.day AS day, e.event AS event,
    e.channel AS channel, e.source AS source, e.content AS content, e.activity AS activity, e.category AS category,
    e.order_id AS order_id, e.experiment AS experiment, e.variation AS variation, e.user_id != '' AS known,
    e.money AS money, e.score AS score, ${inviteId("e")} AS invite, e.share AS share,
    ${namedPerson("ifNull(toString(e.properties.recipient_id), '')", includeExcluded)} AS recipient,
    e.properties AS properties, e.context AS context
  FROM events AS e
  WHERE ${countedRows("e.person", includeExcluded)} AND e.time >= {from_time:DateTime64(3, 'UTC')} AND e.time < {to_time:DateTime64(3, 'UTC')}`;
