import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * The invites that were accepted on the scope's days, as their inviters' doing: one row per "Invite Accepted" that names
 * an inviter other than the one who accepted.
 *
 * Columns: those of happenings, `person` being the inviter, and invitee UInt64. Reads events.
 */
export const acceptances = ({ includeExcluded }: SourceSwitches): string => `
  SELECT e.id AS id, ${resolvedPerson("e", "inviter")} AS person, ${resolvedPerson("e")} AS invitee, e.time AS time,
    e.day AS day, e.event AS event, e.channel AS channel, e.source AS source, e.content AS content,
    e.activity AS activity, e.category AS category, e.order_id AS order_id, e.experiment AS experiment,
    e.variation AS variation, e.user_id != '' AS known, e.money AS money, e.score AS score, e.properties AS properties,
    e.context AS context
  FROM events AS e
  WHERE ${countedRows("e.person", includeExcluded)} AND e.event = 'Invite Accepted' AND e.inviter != 0
    AND person != invitee AND e.time >= {from_time:DateTime64(3, 'UTC')} AND e.time < {to_time:DateTime64(3, 'UTC')}`;
