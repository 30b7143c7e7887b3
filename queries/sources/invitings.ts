import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * Whose invites were accepted by somebody else, whatever the scope says of time: a row for each acceptance.
 *
 * Columns: person UInt64 (who invited), invitee UInt64, day Date. Reads join_events.
 */
export const invitings = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("e", "inviter")} AS person, ${resolvedPerson("e")} AS invitee, e.day AS day
  FROM join_events AS e
  WHERE ${countedRows("e.person", includeExcluded)} AND e.event = 'Invite Accepted' AND e.inviter != 0
    AND person != invitee`;
